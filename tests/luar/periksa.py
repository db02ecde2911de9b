"""Opens what ripp wrote with programs that are not ripp: LibreOffice recalculates, qpdf checks, pdftotext reads.

  periksa.py RIPP WORK    WORK/keluaran holds the outputs of the samples

Each check prints a line; the first failure ends with a non-zero exit code.
"""
import datetime
import glob
import os
import subprocess
import sys

import openpyxl
import tanggapan
from kantor import ROOT, Tally, recalculated

ripp, work = sys.argv[1], sys.argv[2]
out = os.path.join(work, "keluaran")
tally = Tally()
check = tally.check


def same(a, b):
    # A number under a format of dates: openpyxl gives a time for what is less than a day.
    a, b = ((v.hour * 60 + v.minute) / 1440 if isinstance(v, datetime.time) else v for v in (a, b))
    if isinstance(a, bool) or isinstance(b, bool):
        return a == b
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return abs(a - b) <= 1e-6 * max(1.0, abs(a))
    return (a in (None, "")) and (b in (None, "")) or str(a).strip() == str(b).strip()


def compare_formulas(path, name):
    """Every cached value equals what LibreOffice calculates."""
    formulas = openpyxl.load_workbook(path)
    cached = openpyxl.load_workbook(path, data_only=True)
    fresh = openpyxl.load_workbook(recalculated(path, os.path.join(work, "hitung"), work), data_only=True)
    count, wrong = 0, []
    for sheet in formulas.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                count += 1
                a, b = cached[sheet.title][cell.coordinate].value, fresh[sheet.title][cell.coordinate].value
                if not same(a, b):
                    wrong.append(f"{sheet.title}!{cell.coordinate} {a!r} not {b!r}")
    check(f"{name}: {count} formulas equal LibreOffice's values", count > 0 and not wrong, "; ".join(wrong[:5]))


compare_formulas(os.path.join(out, "rekap.xlsx"), "rekap.xlsx of the samples")
corpus = os.path.join(work, "korpus")
subprocess.run([ripp, "konsolidasi", os.path.join(ROOT, "tests", "corpora", "usual-forms"), "-q", "-k", corpus, "--tanggal", "2022-04-05"], check=False)
# A day after every day that a workbook gives itself.
subprocess.run([ripp, "kirim", os.path.join(ROOT, "tests", "corpora", "usual-forms"), "-q", "-k", corpus, "--tanggal", "2099-12-31", "--triwulan", "2022-TW1"], check=False)
os.replace(os.path.join(corpus, "rekap.xlsx"), os.path.join(corpus, "rekap-korpus.xlsx"))
compare_formulas(os.path.join(corpus, "rekap-korpus.xlsx"), "rekap.xlsx of the corpus")
blank = sorted(glob.glob(os.path.join(out, "kirim", "19.71-01*", "*.xlsx")))
check("a template for the first roster row", len(blank) == 1)
compare_formulas(blank[0], "template")

pdfs = sorted(glob.glob(os.path.join(out, "laporan", "*", "*.pdf")))
check("reports were written", len(pdfs) > 20, f"{len(pdfs)} files")
bad = []
for pdf in pdfs:
    done = subprocess.run(["qpdf", "--check", pdf], capture_output=True, text=True)
    if done.returncode != 0:
        bad.append(f"{os.path.basename(pdf)} {done.stdout}{done.stderr}")
check(f"qpdf --check of {len(pdfs)} files", not bad, "; ".join(bad[:3]))
text = subprocess.run(["pdftotext", "-layout", [p for p in pdfs if "Provinsi" in p][0], "-"], capture_output=True, text=True).stdout
check("the provincial report speaks Bahasa and is provisional", "SEMENTARA" in text and "perangkat daerah" in text)

tanggapan.check_all(ripp, corpus, work, check)

print(f"\n{tally.failed} failed")
sys.exit(1 if tally.failed else 0)
