"""Answers typed into correction workbooks with openpyxl come back beside their findings, also after LibreOffice has saved
the workbook as xlsx, xls and ods."""
import glob
import os

import openpyxl
from kantor import periksa, profile, saved, workspace


def answer(path, target):
    """Answers every line of the list with its own rule and address; gives rule, address and answer of each."""
    book = openpyxl.load_workbook(path)
    sheet = book["Daftar Perbaikan"]
    top = next(r for r in range(1, 20) if sheet.cell(r, 1).value == "No")
    heads = {sheet.cell(top, c).value: c for c in range(1, 10)}
    given = []
    for row in range(top + 1, sheet.max_row + 1):
        rule = str(sheet.cell(row, heads["Kode"]).value).split(" ")[0]
        # What only the old file showed is no finding of the one that comes back.
        if "(informasi)" in str(sheet.cell(row, heads["Kode"]).value):
            continue
        text = f"=benar adanya, {rule} pada {sheet.cell(row, heads['Sel']).value}"
        sheet.cell(row, heads["Tanggapan OPD"]).value = text
        sheet.cell(row, heads["Tanggapan OPD"]).data_type = "s"
        given.append((rule, sheet.cell(row, heads["Sel"]).value, text))
    hidden = sheet.column_dimensions[openpyxl.utils.get_column_letter(heads["Kunci"])].hidden
    book.save(target)
    return given, hidden


def check_all(ripp, corpus, work, check):
    place = os.path.join(work, "tanggapan")
    os.makedirs(place, exist_ok=True)
    given, books = {}, sorted(glob.glob(os.path.join(corpus, "kirim", "*", "*.xlsx")))
    books = [book for book in books if "Daftar Perbaikan" in openpyxl.load_workbook(book, read_only=True).sheetnames]
    for book in books:
        target = os.path.join(place, os.path.basename(book))
        given[os.path.basename(book)[:-5]], hidden = answer(book, target)
        check(f"the keys of {os.path.basename(book)} are hidden", hidden)
    for form in ("xlsx", "xls", "ods"):
        folder = workspace(os.path.join(place, form), os.path.join("tests", "corpora", "usual-forms"))
        answered = [os.path.join(place, name + ".xlsx") for name in given]
        saved(answered, form, os.path.join(folder, "masuk"), profile(work, "hitung"))
        result = periksa(ripp, folder, "--tanggal", "2099-12-31", "--triwulan", "2022-TW1")
        found = [f for f in result["findings"] if f["file"] and f["severity"] != "note" and f["rule"] != "I005"]
        wrong = [(f["file"], f["rule"], f["cell"], f["reply"]) for f in found
                 if f["reply"] is None or not f["reply"].startswith(f"=benar adanya, {f['rule']} ")]
        told = {}
        for f in found:
            told.setdefault(f["file"].rsplit(".", 1)[0], []).append(f["reply"] or "")
        lost = [(name, text) for name, lines in given.items() for _, _, text in lines
                if not any(text in reply.split("; ") for reply in told.get(name, []))]
        unused = [(s["file"], s["cells"]["unused"]) for s in result["submissions"] if s["cells"]["unused"]]
        check(f"{len(found)} findings in {len(given)} correction workbooks saved as {form} have their own answer",
              len(found) > 30 and not wrong and not unused, f"{wrong[:5]} {unused[:3]}")
        check(f"no answer is lost as {form}", not lost, f"{lost[:5]}")
