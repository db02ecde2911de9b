"""A thousand workbooks of a thousand OPDs in one go: every row and rupiah arrives, every output is whole, and again the same bytes.

  seribu.py RIPP WORK [N]
"""
import csv
import os
import shutil
import sys

import besar
from kantor import Tally, periksa
from mati import differing, listed, sums
from tumbuh import measured

ROWS = 10


def main():
    ripp, folder = os.path.abspath(sys.argv[1]), os.path.join(os.path.abspath(sys.argv[2]), "seribu")
    count, tally = int((sys.argv[3:] or ["1000"])[0]), Tally()
    shutil.rmtree(folder, ignore_errors=True)
    besar.ruang("berkas", count, folder)
    words, out = [folder, "--tanggal", "2022-10-05"], os.path.join(folder, "keluaran")
    wall, used, peak, stopped, code, tail = measured([ripp, "jalankan", *words], longest=1800)
    tally.check(f"{count} workbooks in {wall:.0f} s ({used:.0f} s of processors, {peak / 1e6:.0f} MB)", code in (0, 1) and not stopped, f"exit {code} {stopped} {tail[-500:]}")
    if tally.failed:
        sys.exit(1)
    result = periksa(ripp, *words)
    actions = [action for submission in result["submissions"] for action in submission["actions"]]
    budget = count * sum(besar.aksi(i)[12] for i in range(ROWS))
    tally.check(f"{count * ROWS} actions", len(actions) == count * ROWS, str(len(actions)))
    tally.check("each OPD has its own workbook", len({s["agency"] for s in result["submissions"]}) == count)
    tally.check(f"Rp{budget}", sum(action["budget"] for action in actions) == budget)
    with open(os.path.join(out, "tabel", "rencana-aksi.csv"), encoding="utf-8-sig", newline="") as f:
        rows = len(list(csv.reader(f, delimiter=";"))) - 1
    tally.check("as many rows in the table", rows == count * ROWS, str(rows))
    reports = [path for path in listed(out) if path.startswith("laporan/") and "/00 " not in path]
    tally.check("a report for each", len(reports) == count, str(len(reports)))
    tally.check(f"{len(listed(out))} outputs are as manifest.json lists them", not differing(out), ", ".join(differing(out)[:3]))
    before = sums(out)
    measured([ripp, "jalankan", *words, "-j", "1"], longest=3600)
    after = sums(out)
    tally.check("once more on one thread: the same bytes", before == after, ", ".join(sorted(p for p in before if after.get(p) != before[p])[:5]))
    shutil.rmtree(folder)
    print(f"\n{tally.failed} failed")
    sys.exit(1 if tally.failed else 0)


main()
