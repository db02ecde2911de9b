"""A year's loop as the office runs it: a workspace, a roster, the command of the units, the OPD's folder handed over, filled, returned.

  putaran.py RIPP WORK

The office of this script knows two things only: the folder that was handed to it, and what it wants to say. It writes with openpyxl and
returns the same file; nothing is typed again. On the day on which the quarterly run was due the machine was off. What must follow is
computed here.
"""
import csv
import glob
import hashlib
import json
import os
import shlex
import shutil
import subprocess
import sys
import threading

import isian
import openpyxl
from isian import FISIK, MONITORING, UANG, Activities, fill, good_rows, month_cell
from kantor import Tally, periksa

ROWS = [
    ("19.71-01", "Kota Pangkalpinang", "Dinas Pariwisata", "Sistem Informasi Pariwisata", "SIP", "Pemerintah Kota Batu"),
    ("19-01", "Provinsi Kepulauan Bangka Belitung", "Dinas Kesehatan", "Sistem Edukasi Kesehatan", "SEHATI", "Pemerintah Kabupaten Sleman"),
]


class Bureau:
    """The workspace and the command that its unit starts."""

    def __init__(self, ripp, folder, tally):
        self.folder, self.tally = folder, tally
        subprocess.run([ripp, "mulai", folder, "-q"], check=True)
        with open(os.path.join(folder, "daftar-opd.csv"), "w", encoding="utf-8", newline="") as f:
            out = csv.writer(f)
            out.writerow(["kode", "pemda", "opd", "inovasi", "singkatan", "asal_inovasi"])
            out.writerows(ROWS)
        into = folder + "-unit"
        subprocess.run([ripp, "jadwal", "--untuk", "systemd", folder, "--pasang", into, "-q"], check=True)
        service = next(path for path in glob.glob(os.path.join(into, "*.service")))
        with open(service, encoding="utf-8") as f:
            line = next(line for line in f if line.startswith("ExecStart="))
        self.command = shlex.split(line.split("=", 1)[1])

    def run(self, day, expected=(0, 1)):
        done = subprocess.run([*self.command, "--tanggal", day], capture_output=True, text=True)
        self.tally.check(f"{day}: the unit's command ends well and says nothing", done.returncode in expected and not done.stdout and not done.stderr,
                         f"{done.returncode} {done.stdout[:200]} {done.stderr[:200]}")

    def path(self, *names):
        return os.path.join(self.folder, "keluaran", *names)

    def status(self):
        with open(self.path("status.json"), encoding="utf-8") as f:
            return json.load(f)

    def handed(self, code):
        """The one workbook in the folder of an OPD."""
        folder = glob.glob(self.path("kirim", f"{code} *"))
        books = glob.glob(os.path.join(folder[0], "*.xlsx")) if len(folder) == 1 else []
        self.tally.check(f"one folder, one workbook for {code}", len(folder) == 1 and len(books) == 1, str(books))
        return books[0]

    def receive(self, path, day):
        """What an OPD returns lies in the folder of its day."""
        into = os.path.join(self.folder, "masuk", day)
        os.makedirs(into, exist_ok=True)
        shutil.copy(path, into)


def report(book, target, rows, months):
    """Adds the progress of months to the workbook that was handed over, as an operator does, row by row as they stand there."""
    book = openpyxl.load_workbook(book)
    sheet, plan = book[MONITORING], book[isian.PLAN]
    where = {plan.cell(isian.FIRST + i, 4).value: i for i in range(60)}
    for row in rows:
        for kind in (FISIK, UANG):
            for month in months:
                if month in row[kind]:
                    cell = sheet[month_cell(where[row["Rencana Aksi"]], kind, month)[1]]
                    if cell.value is not None:
                        raise SystemExit(f"{cell.coordinate} is typed twice")
                    cell.value = row[kind][month]
    book.save(target)


def sums(folder):
    found = {}
    for at, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(at, name)
            below = os.path.relpath(path, folder)
            if not below.startswith("log") and below not in ("status.json", ".kunci"):
                with open(path, "rb") as f:
                    found[below] = (hashlib.sha256(f.read()).hexdigest(), os.stat(path).st_mtime_ns)
    return found


def said(result, code):
    """What holds for an OPD: its state, and its months with the sums of what was reported."""
    agency = next(agency for agency in result["agencies"] if agency["agency"] == code)
    progress = {}
    for action in agency["actions"]:
        for entry in action["progress"]:
            if entry["physical"] is not None:
                progress.setdefault(entry["month"], {})[action["description"]] = (entry["physical"], entry["spent"])
    return agency, progress


def typed(rows, months):
    """The same, of what the office wants to say."""
    out = {}
    for row in rows:
        for month in months:
            if month in row[FISIK]:
                out.setdefault(month, {})[row["Rencana Aksi"]] = (float(row[FISIK][month]), row[UANG][month])
    return out


def main():
    ripp, work = (os.path.abspath(word) for word in sys.argv[1:3])
    tally = Tally()
    folder = os.path.join(work, "putaran")
    shutil.rmtree(folder, ignore_errors=True)
    shutil.rmtree(folder + "-unit", ignore_errors=True)
    bureau = Bureau(ripp, folder, tally)
    code, filled = "19.71-01", os.path.join(work, "terisi.xlsx")

    # 5 October: everybody is asked; each gets a blank workbook that is already theirs.
    bureau.run("2021-10-05")
    first = bureau.handed(code)
    rows = good_rows(Activities(first), "Kota Pangkalpinang", 7)
    plan_only = [{**row, FISIK: {}, UANG: {}} for row in rows]
    fill(first, filled, plan_only)
    book = openpyxl.load_workbook(filled)
    for sheet, cells in (("Catatan", ["B6", "C6"]), ("Evaluasi", ["B6", "C6", "D6"])):
        for cell in cells:
            book[sheet][cell].value = None
    name = os.path.join(work, os.path.basename(first))
    book.save(name)
    bureau.receive(name, "2021-10-20")

    # 7 February: the plan is in force; January is owed, since it was due on the 5th. What is handed over goes on with the plan.
    bureau.run("2022-02-07")
    agency, _ = said(periksa(ripp, folder, "--tanggal", "2022-02-07"), code)
    tally.check("the plan is complete and in time, January is owed", (agency["status"], agency["late"], agency["owed"]) == ("complete", False, ["2022-01"]), str(agency["owed"]))
    book = bureau.handed(code)
    name = os.path.join(work, os.path.basename(book))
    report(book, name, rows, [1])
    bureau.receive(name, "2022-02-08")

    # 10 March: January came; February is owed.
    bureau.run("2022-03-10")
    agency, progress = said(periksa(ripp, folder, "--tanggal", "2022-03-10"), code)
    tally.check("January counts as it was typed", progress == typed(rows, [1]) and agency["owed"] == ["2022-02"], f"{agency['owed']} {list(progress)}")
    book = bureau.handed(code)
    report(book, name, rows, [2, 3])
    sheet = openpyxl.load_workbook(name)
    sheet["Catatan"]["B8"].value, sheet["Catatan"]["C8"].value = "Jaringan lambat", "Menambah lebar pita"
    for cell, words in zip("BCD", ["Dukungan pimpinan", "Anggaran terbatas", "Usulan perubahan anggaran"]):
        sheet["Evaluasi"][f"{cell}6"].value = words
    sheet.save(name)
    bureau.receive(name, "2022-04-04")

    # 6 April was the day of the quarterly run: the machine was off. The next run, whichever it is, catches up.
    bureau.run("2022-04-12")
    result = periksa(ripp, folder, "--tanggal", "2022-04-12", "--triwulan", "2022-TW1")
    agency, progress = said(result, code)
    tally.check("the quarter counts as it was typed, nothing is owed", progress == typed(rows, [1, 2, 3]) and agency["owed"] == [], str(agency["owed"]))
    errors = [f for f in result["findings"] if f["agency"] == code and f["severity"] == "error"]
    tally.check("no error came of the loop", not errors and agency["status"] == "complete", str(errors[:2]))
    # An action without a report counts as 0 where it should have one; actions weigh the same.
    last = {row["Rencana Aksi"]: [row[FISIK][m] for m in (1, 2, 3) if m in row[FISIK]] for row in rows}
    mean = sum(values[-1] if values else 0 for values in last.values()) / len(rows)
    tally.check("the realisation of the quarter is the mean of what was typed", abs(agency["figures"]["physical"] - mean) < 1e-6, f"{agency['figures']} {mean}")
    reports = [bureau.path("laporan", "2022-TW1", "00 Provinsi.pdf"), os.path.join(os.path.dirname(bureau.handed(code)), "Laporan 2022-TW1.pdf")]
    tally.check("the report of the quarter is there, and beside the workbook", all(map(os.path.exists, reports)), str(reports))
    status = bureau.status()
    tally.check("status.json says how it went and what comes next", status["last_run"]["result"] == "written" and status["next_due"]["day"] == "2022-05-05" and status["next_report"] == "2022-07-06", str(status["next_due"]))

    # 13 April: nothing came and nothing fell due. The office that sent nothing is late by another day, which is told where it is told.
    before = sums(bureau.path())
    bureau.run("2022-04-12")
    tally.check("a run without change leaves bytes and times alone", sums(bureau.path()) == before and bureau.status()["last_run"]["result"] == "unchanged")
    bureau.run("2022-04-13")
    after = sums(bureau.path())
    other = sorted(path for path in after if after[path] != before.get(path))
    own = [path for path in other if code in path]
    tally.check("a day later the OPD's own files are left alone", not own, str(own))
    tally.check("and no report of hers is printed again", not [path for path in other if "Dinas Pariwisata" in path], str(other))

    # The other OPD declares that it has no plan: from then on a day changes nothing.
    nil = bureau.handed("19-01")
    sheet = openpyxl.load_workbook(nil)
    identity = sheet[isian.IDENTITY]
    for r in range(6, 40):
        if str(identity.cell(r, 1).value).startswith("Pernyataan Nihil"):
            identity.cell(r, 2).value = "Ya"
        if str(identity.cell(r, 1).value).startswith("Alasan"):
            identity.cell(r, 2).value = "Tidak ada inovasi yang direplikasi"
    name = os.path.join(work, os.path.basename(nil))
    sheet.save(name)
    bureau.receive(name, "2022-04-14")
    bureau.run("2022-04-14")
    agency, _ = said(periksa(ripp, folder, "--tanggal", "2022-04-14"), "19-01")
    tally.check("a declaration of nihil is taken", agency["status"] == "nihil", agency["status"])
    before = sums(bureau.path())
    for day in ("2022-04-15", "2022-04-30"):
        bureau.run(day)
        tally.check(f"{day}: a printed date alone is no change", sums(bureau.path()) == before and bureau.status()["last_run"]["result"] == "unchanged")

    # Two runs at once: each ends by itself, and what stands there is whole.
    codes = []
    def start():
        codes.append(subprocess.run([*bureau.command, "--tanggal", "2022-05-10"], capture_output=True).returncode)
    threads = [threading.Thread(target=start) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with open(bureau.path("manifest.json"), encoding="utf-8") as f:
        outputs = {line["path"]: line["sha256"] for line in json.load(f)["outputs"]}
    now = sums(bureau.path())
    differing = [path for path, sha in outputs.items() if now.get(path, ("",))[0] != sha]
    tally.check("of two runs at once one waits for another day or both end well, and the outputs are whole",
                sorted(codes) in ([0, 0], [0, 1], [1, 1], [0, 3], [1, 3]) and not differing, f"{codes} {differing[:2]}")
    with open(bureau.path("log", "ripp.log"), encoding="utf-8") as f:
        log = f.read()
    tally.check("the log has a line for each file and each output", all(f" baca {day}/" in log for day in ("2021-10-20", "2022-02-08", "2022-04-04")) and " tulis rekap.xlsx\n" in log)
    print(f"{tally.failed} failed")
    sys.exit(1 if tally.failed else 0)


if __name__ == "__main__":
    main()
