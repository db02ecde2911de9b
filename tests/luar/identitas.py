"""Whose a workbook is survives what people do to it; it opens without a word, links nowhere and holds no macro.

Called by templat.py.
"""
import os
import zipfile

import openpyxl
from kantor import LAST_DAY, until_the_end, workspace

CODE = "19.71-02"


def edited(source, target, change):
    book = openpyxl.load_workbook(source)
    change(book)
    os.makedirs(os.path.dirname(target), exist_ok=True)
    book.save(target)


def blank_identity(book):
    """What is left where someone clears the lines: only the anchors say whose it is."""
    for row in range(6, 12):
        book["Identitas"].cell(row, 2).value = None


def no_properties(book):
    for name in list(book.custom_doc_props.names):
        del book.custom_doc_props[name]


def anchor(key, value):
    def change(book):
        for row in book["_ripp"].iter_rows():
            if row[0].value == key:
                row[1].value = value
    return change


def both(*changes):
    return lambda book: [change(book) for change in changes]


def check(books, office, tally):
    """Each file lies in a workspace of its own, under a name that says nothing."""
    source = books.path("benar", "openpyxl", CODE)

    def home(name, ending="xlsx"):
        return os.path.join(until_the_end(workspace(os.path.join(books.work, "isi", f"id-{name}-openpyxl"))), "masuk", LAST_DAY, f"berkas.{ending}")

    changes = {
        "only the anchors": (blank_identity, CODE, []), "only the lines": (both(no_properties, lambda book: book.remove(book["_ripp"])), CODE, None),
        "only the properties": (both(blank_identity, lambda book: book.remove(book["_ripp"])), CODE, []),
        "only the hidden sheet": (both(blank_identity, no_properties), CODE, []),
        "an anchor of another OPD": (anchor("ripp_kode", "19.71-01"), None, ["I003"]),
        "anchors of two OPDs and no lines": (both(blank_identity, anchor("ripp_kode", "19.71-01")), None, ["I003"]),
        "the template of another year": (both(no_properties, anchor("ripp_tahun", "2021")), CODE, ["F009"]),
        "the template of another version": (both(no_properties, anchor("ripp_versi", "0")), CODE, ["F009"]),
    }
    # Without any anchor it is the workbook of an office: what the template says around its tables is then told as unused, and rows
    # of figures whose words are formulas without results are of no action.
    wanted = {}
    for number, (name, (change, code, rules)) in enumerate(changes.items()):
        edited(source, home(number), change)
        wanted[str(number)] = (name, code, rules)
    jobs = []
    # LibreOffice drops the hidden sheet; and it saves files whose lines were cleared.
    for ending in ("xlsx", "xls", "ods"):
        jobs.append((home("0"), home(f"anchors-{ending}", ending), ""))
        wanted[f"anchors-{ending}"] = (f"only the anchors, saved as {ending}", CODE, [])
    for ending in ("xlsx", "xls", "ods"):
        jobs.append((home("3"), home(f"dropped-{ending}", ending), ""))
        wanted[f"dropped-{ending}"] = (f"only the hidden sheet, saved as {ending}", CODE, [])
    for ending in ("xlsx", "xls", "ods"):
        jobs.append((source, home(f"lines-{ending}", ending), "buang" if ending == "xlsx" else ""))
        wanted[f"lines-{ending}"] = (f"without the hidden sheet, saved as {ending}", CODE, [])
    office.run(jobs)
    for key, (name, code, rules) in wanted.items():
        result = books.run(f"id-{key}", "openpyxl")
        (one,) = result["submissions"]
        have = [f["rule"] for f in result["findings"] if f["file"]]
        tally.check(f"identity: {name}", one["agency"] == code and (have == rules if rules is not None else set(have) <= {"F007", "M010"}), f"{one['agency']} {have}")
    bad = []
    for path in books.blank.values():
        names = zipfile.ZipFile(path).namelist()
        bad += [f"{path} {n}" for n in names if "externalLink" in n or "vba" in n.lower() or n.endswith(".bin")]
        if not {"Rencana Aksi", "Monitoring", "_ripp"} <= set(openpyxl.load_workbook(path).sheetnames):
            bad.append(path)
    tally.check(f"{len(books.blank)} templates open in openpyxl, link nowhere and hold no macro", not bad, bad[:3])
