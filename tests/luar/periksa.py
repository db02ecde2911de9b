"""Opens what ripp wrote with programs that are not ripp: LibreOffice recalculates, qpdf checks, pdftotext reads.

  periksa.py RIPP WORK    WORK/keluaran holds the outputs of the samples

Each check prints a line; the first failure ends with a non-zero exit code.
"""
import datetime
import glob
import json
import os
import shutil
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


def filled(path, target, rows):
    """The template of an OPD, filled by openpyxl as an operator would."""
    book = openpyxl.load_workbook(path)
    sheet = book["Rencana Aksi"]
    heads = {sheet.cell(6, c).value: c for c in range(1, 17)}
    for i, row in enumerate(rows):
        for key, value in row.items():
            sheet.cell(7 + i, heads[key]).value = value
    ident = book["Identitas"]
    for r in range(1, 40):
        if ident.cell(r, 1).value == "Nomor Lembar Komitmen":
            ident.cell(r, 2).value = "065/0001/2021"
    book.save(target)


day = datetime.date
good = []
for i, (start, end) in enumerate([(day(2022, 1, 3), day(2022, 1, 20)), (day(2022, 1, 5), day(2022, 2, 28)), (day(2022, 2, 1), day(2022, 3, 31)),
                                  (day(2022, 4, 1), day(2022, 4, 30)), (day(2022, 5, 1), day(2022, 6, 30)), (day(2022, 7, 1), day(2022, 8, 31)),
                                  (day(2022, 9, 1), day(2022, 12, 31)), (day(2022, 9, 1), day(2022, 12, 31))]):
    good.append({"Rencana Aksi": f"Langkah nomor {i + 1}", "Keluaran": "Dokumen", "Target": 1, "Satuan": "dokumen", "Mulai": start,
                 "Selesai": end, "Penanggung Jawab": "Sekretaris", "Kode Sub Kegiatan": "3.26.03.2.01.03", "Sumber Dana": "APBD", "Anggaran (Rp)": 2500000})
for index, (name, column, value, wanted) in enumerate([
    ("no mistake", None, None, None), ("end before start", "Selesai", day(2022, 1, 1), "W002"), ("no responsible", "Penanggung Jawab", None, "S009"),
    ("words for money", "Anggaran (Rp)", "sesuai DPA", "A001"), ("words for a date", "Mulai", "menyesuaikan", "W001"),
    ("no fund", "Sumber Dana", None, "A004"), ("bad code", "Kode Sub Kegiatan", "3.26.03", "A005"),
]):
    rows = [dict(row) for row in good]
    if column:
        rows[2][column] = value
    target = os.path.join(work, f"isi-{index}.xlsx")
    filled(blank[0], target, rows)
    forms = [target] + ([recalculated(target, os.path.join(work, "simpan"))] if index < 3 else [])
    for form in forms:
        done = subprocess.run([ripp, "periksa", form, "--format", "csv"], capture_output=True, text=True)
        found = [line.split(";")[0] for line in done.stdout.splitlines()[1:]]
        check(f"filled template, {name}, {'LibreOffice' if form != target else 'openpyxl'}", found == ([wanted] if wanted else []), f"{found}")

def mend(path, target):
    """Changes the marked cells only (of an added row: all its cells), as an operator would who read the notes."""
    book = openpyxl.load_workbook(path)
    lists = book["_daftar"]
    phase_of = {lists.cell(r, 3).value: lists.cell(r, 2).value for r in range(2, 30) if lists.cell(r, 3).value}
    first, last = datetime.datetime(2022, 9, 1), datetime.datetime(2022, 12, 31)
    simple = {"Penanggung Jawab": "Sekretaris", "Kode Sub Kegiatan": None, "Sumber Dana": "APBD", "Anggaran (Rp)": 0, "Keluaran": "Laporan", "Target": 1}
    marks, unknown = 0, []
    for sheet in book.worksheets:
        heads = {sheet.cell(6, c).value: c for c in range(1, 17)} if sheet.title == "Rencana Aksi" else {}
        names = {column: name for name, column in heads.items()}
        for cell in [c for row in sheet.iter_rows() for c in row if c.comment]:
            marks += 1
            name = names.get(cell.column)
            if sheet.title == "Identitas":
                cell.value = "065/1/2021"
            elif sheet.title == "Monitoring" and cell.value is None:
                cell.value = 5
            elif sheet.title == "Evaluasi":
                cell.value = "Sesuai rencana"
            elif name == "Tahap":
                cell.value = phase_of[sheet.cell(cell.row, heads["Kegiatan"]).value]
            elif name == "Rencana Aksi":
                row = {**simple, "Rencana Aksi": "Menyusun laporan", "Satuan": "dokumen", "Mulai": first, "Selesai": last}
                for key, value in row.items():
                    sheet.cell(cell.row, heads[key]).value = value
            elif name in ("Mulai", "Selesai"):
                other = sheet.cell(cell.row, heads["Selesai" if name == "Mulai" else "Mulai"]).value
                cell.value = other if isinstance(other, datetime.datetime) else first
            elif name in simple:
                cell.value = simple[name]
            else:
                unknown.append(f"{sheet.title}!{cell.coordinate}")
    book.save(target)
    return marks, unknown


again = os.path.join(work, "perbaikan")
os.makedirs(os.path.join(again, "masuk"), exist_ok=True)
for name in ("ripp.toml", "daftar-opd.csv"):
    shutil.copy(os.path.join(root, "tests", "corpus", name), again)
books = sorted(glob.glob(os.path.join(corpus, "perbaikan", "*.xlsx")))
marks = 0
for book in books:
    count, unknown = mend(book, os.path.join(again, "masuk", os.path.basename(book)))
    marks += count
    check(f"marks of {os.path.basename(book)} are ones an operator can mend", not unknown and count > 0, f"{count} {unknown}")
result = json.loads(subprocess.run([ripp, "periksa", again, "--format", "json"], capture_output=True, text=True).stdout)
errors = [f for f in result["findings"] if f["severity"] == "error" and f["rule"] != "I006"]
states = [s["status"] for s in result["submissions"]]
check(f"{len(books)} correction workbooks, {marks} marked cells mended by openpyxl, leave no error", len(books) >= 15 and not errors
      and states == ["complete"] * len(books), f"{[(f['file'], f['rule'], f['cell'], f['message']) for f in errors[:5]]} {states}")

tanggapan.check_all(ripp, root, corpus, work, check)

print(f"\n{len(failed)} failed")
sys.exit(1 if failed else 0)
