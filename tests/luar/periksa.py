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

ripp, work = sys.argv[1], sys.argv[2]
root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
out = os.path.join(work, "keluaran")
failed = []


def check(name, ok, detail=""):
    print(("ok      " if ok else "FAILED  ") + name + (f": {detail}" if detail and not ok else ""))
    if not ok:
        failed.append(name)


def recalculated(path, folder):
    """The workbook after LibreOffice's own calculation of every formula."""
    os.makedirs(folder, exist_ok=True)
    profile = "file://" + os.path.join(os.path.abspath(work), "profil")
    registry = os.path.join(work, "profil", "user")
    os.makedirs(registry, exist_ok=True)
    with open(os.path.join(registry, "registrymodifications.xcu"), "w", encoding="utf-8") as f:
        f.write('<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
                '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">'
                "<value>0</value></prop></item></oor:items>")
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
                    "--outdir", folder, path], check=True, capture_output=True, timeout=300)
    return os.path.join(folder, os.path.basename(path))


def same(a, b):
    if isinstance(a, bool) or isinstance(b, bool):
        return bool(a) == bool(b)
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return abs(a - b) <= 1e-6 * max(1.0, abs(a))
    if isinstance(a, datetime.time) or isinstance(b, datetime.time):
        return True
    return (a in (None, "")) and (b in (None, "")) or str(a).strip() == str(b).strip()


def compare_formulas(path, name):
    """Every cached value equals what LibreOffice calculates."""
    formulas = openpyxl.load_workbook(path)
    cached = openpyxl.load_workbook(path, data_only=True)
    fresh = openpyxl.load_workbook(recalculated(path, os.path.join(work, "hitung")), data_only=True)
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
subprocess.run([ripp, "konsolidasi", os.path.join(root, "tests", "corpus"), "-q", "-k", corpus, "--tanggal", "2022-04-05"], check=False)
os.replace(os.path.join(corpus, "rekap.xlsx"), os.path.join(corpus, "rekap-korpus.xlsx"))
compare_formulas(os.path.join(corpus, "rekap-korpus.xlsx"), "rekap.xlsx of the corpus")
blank = sorted(glob.glob(os.path.join(out, "templat", "19.71-01*.xlsx")))
check("a template for the first roster row", len(blank) == 1)
compare_formulas(blank[0], "template")

pdfs = sorted(glob.glob(os.path.join(out, "laporan", "*", "*.pdf")))
check("reports were written", len(pdfs) > 20, f"{len(pdfs)} files")
for pdf in pdfs:
    done = subprocess.run(["qpdf", "--check", pdf], capture_output=True, text=True)
    if done.returncode != 0:
        check(f"qpdf --check {os.path.basename(pdf)}", False, done.stdout + done.stderr)
check(f"qpdf --check of {len(pdfs)} files", not failed)
text = subprocess.run(["pdftotext", "-layout", [p for p in pdfs if "Provinsi" in p][0], "-"], capture_output=True, text=True).stdout
check("the provincial report speaks Bahasa and is provisional", "SEMENTARA" in text and "perangkat daerah" in text)


tanggapan.check_all(ripp, root, corpus, work, check)

print(f"\n{len(failed)} failed")
sys.exit(1 if failed else 0)
