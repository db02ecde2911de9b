"""Fills the official templates with openpyxl, lets LibreOffice save, move and rename them, and asks ripp.

  templat.py RIPP WORK
"""
import collections
import csv
import glob
import os
import random
import subprocess
import sys

import cek
import identitas
import isian
from isian import ROW_KINDS, Activities, copy_of, fill, good_rows, spoil
from kantor import INSERTED, LAST_DAY, RENAMED, ROOT, Offices, Tally, periksa, until_the_end, workspace

FORMS = {"openpyxl": None, "xlsx": ("xlsx", ""), "xls": ("xls", ""), "ods": ("ods", ""), "sisip": ("xlsx", "sisip")}


NOT_IN_A_TEMPLATE = {
    "F001": "a file cut off in transport", "F002": "a password is set while saving", "F004": "needs a file beyond the limits", "F005": "a file renamed",
    "F003": "a template has at least its names", "F006": "headings are locked; a template has all columns", "F007": "`identitas.py` tries it", "F009": "the template of another year: `identitas.py` tries it",
    "F010": "the same file sent twice", "I004": "two files of one OPD", "I005": "the day on which it came", "I006": "nothing came",
    "M004": "a quarter must be asked for: `samples.rs` tries it", "M006": "likewise",
    "A009": "asks about all amounts of a table: `rule_cases` tries it", "F013": "headings are locked",
    "F011": "no mistake but an odd entry: `cek.py` tries it", "F012": "cells that no program writes", "I008": "two files of one OPD",
    "I010": "two files of one OPD", "M008": "two files of one OPD", "M009": "two files of one OPD",
    "M012": "a workbook does not know the day on which it comes",
}


def rule_codes(ripp):
    lines = subprocess.run([ripp, "aturan"], capture_output=True, text=True, check=True).stdout.splitlines()
    return [line for line in lines if len(line) > 4 and line[0] in "FISWAM" and line[1:4].isdigit()]


def templates(ripp, work):
    """Blank templates by roster code, under names without blanks; "00" is the generic one."""
    out = os.path.join(work, "templat-kosong")
    subprocess.run([ripp, "templat", workspace(os.path.join(work, "ruang-templat")), "-q", "-k", out], check=True)
    return {os.path.basename(p).split(" ")[0]: p for p in sorted(glob.glob(os.path.join(out, "kirim", "*", "*.xlsx")) + glob.glob(os.path.join(out, "kirim", "*.xlsx")))}


def moved(due, form):
    """Where findings stand in a form: `sisip` pushes the plan down and renames its sheet."""
    if form != "sisip":
        return due
    out = []
    for rule, sheet, cell in due:
        if sheet == isian.PLAN:
            letters = (cell or "").rstrip("0123456789")
            sheet, cell = RENAMED, cell and f"{letters}{int(cell[len(letters):]) + INSERTED}"
        out.append((rule, sheet, cell))
    return out


def found(result):
    """Findings by file: (rule, sheet, cell). Rows that sent nothing are not of these files."""
    by_file = collections.defaultdict(list)
    for f in result["findings"]:
        if f["file"]:
            by_file[f["file"]].append((f["rule"], f["sheet"], f["cell"]))
    return by_file


def fits(kind, index, row):
    if kind == "start before the programme":
        return index < 9
    if kind == "wrong phase":
        return index % 3 != 0
    if kind == "progress before start":
        return row["Mulai"].month > 1
    return True


def assign(kinds, rows, rng):
    """A row of its own for each kind."""
    while True:
        places = rng.sample(range(len(rows)), len(kinds))
        if all(fits(kind, i, rows[i]) for kind, i in zip(kinds, places)):
            return list(zip(places, kinds))


SPECIAL = [
    # Name, rule, what is due in the file of the given code; identity lines and further cells. Blank: whose template is used.
    ("no commitment", "I007", [("I007", None, None)], {"Nomor Lembar Komitmen": None, "Tanggal Lembar Komitmen": None}, {}, None),
    ("nihil contradicted", "M007", [("M007", "Identitas", "B21")], {"Pernyataan Nihil": "Ya", "Alasan Nihil": "Tidak ada"}, {}, None),
    ("figures without an action", "M010", [("M010", "Monitoring", "C50")], {}, {("Monitoring", "C50"): 40}, None),
    ("names of another OPD", "I003", [("I003", "Identitas", "B7")],
     {"Pemerintah Daerah": "Kabupaten Belitung", "Nama OPD": "Dinas Perhubungan", "Nama Inovasi": "E-PARKIR", "Singkatan": "E-PARKIR"}, {}, None),
    ("an OPD of no roster row", "I001", [("I001", "Identitas", "B7")],
     {"Pemerintah Daerah": "Kota Pangkalpinang", "Nama OPD": "Dinas Urusan Bulan", "Nama Inovasi": "Pasar Bulan"}, {}, "00"),
    ("a NIP typed as a number", "I009", [("I009", "Identitas", "B19")], {"NIP Kepala OPD": 198609262015051000}, {}, None),
    ("no identity", "I002", [("I002", None, None)], {}, {}, "00"),
    ("a share where percent are asked", "M011", [("M011", "Monitoring", "C7")], {}, {("Monitoring", "C7"): 0.5}, None),
]


class Books:
    """Filled workbooks in sets of one per roster row, each set in a workspace of its own, in all forms."""

    def __init__(self, ripp, work, office, tally):
        self.ripp, self.work, self.office, self.tally = ripp, work, office, tally
        self.blank = templates(ripp, work)
        self.activities = Activities(self.blank["00"])
        self.roster = {}
        with open(os.path.join(ROOT, "samples", "daftar-opd.csv"), encoding="utf-8") as f:
            self.roster = {r["kode"]: r for r in csv.DictReader(f)}
        self.jobs, self.sets = [], collections.defaultdict(dict)

    def path(self, group, form, code):
        ending = FORMS[form][0] if FORMS[form] else "xlsx"
        folder = until_the_end(workspace(os.path.join(self.work, "isi", f"{group}-{form}")))
        # Programs write the day of their run into the file: the day in a folder name tells when it came.
        return os.path.join(folder, "masuk", LAST_DAY, f"{code}.{ending}")

    def add(self, group, code, rows, due, forms=FORMS, blank=None, **more):
        """Fills a template and asks for its forms; `due` are the findings expected."""
        source = self.path(group, "openpyxl", code)
        os.makedirs(os.path.dirname(source), exist_ok=True)
        fill(self.blank[blank or code], source, rows, **more)
        self.sets[group][code] = due
        self.jobs += [(source, self.path(group, form, code), FORMS[form][1]) for form in forms if FORMS[form]]

    assign = staticmethod(assign)

    def run(self, group, form, *words):
        return periksa(self.ripp, os.path.join(self.work, "isi", f"{group}-{form}"), *words)

    def rows(self, code):
        return good_rows(self.activities, self.roster[code]["pemda"], code)

    def check(self, group, name, forms=FORMS):
        """One run of ripp for each form of a set: exactly the expected findings at exactly their cells."""
        for form in forms:
            result = self.run(group, form)
            got = found(result)
            wrong, count = [], 0
            for code, due in self.sets[group].items():
                file = LAST_DAY + "/" + os.path.basename(self.path(group, form, code))
                wanted, have = sorted(moved(due, form), key=str), sorted(got.get(file, []), key=str)
                count += len(wanted)
                if wanted != have:
                    a, b = collections.Counter(wanted), collections.Counter(have)
                    wrong.append(f"{code}: missing {sorted((a - b).elements(), key=str)} too many {sorted((b - a).elements(), key=str)}")
            files = [s["file"] for s in result["submissions"]]
            wrong += [] if len(files) == len(self.sets[group]) else [f"{len(files)} files read"]
            self.tally.check(f"{name}, {form}: {len(self.sets[group])} files, {count} findings at their cells", not wrong, " | ".join(wrong[:6]))


def main(ripp, work):
    tally = Tally()
    office = Offices(work)
    books = Books(ripp, work, office, tally)
    tally.check("a template for each roster row and a blank one", len(books.blank) == len(books.roster) + 1)
    kinds = list(ROW_KINDS)
    half = (len(kinds) + 1) // 2
    for code in books.roster:
        rows = books.rows(code)
        books.add("benar", code, rows, [])
        rng = random.Random(code)
        rng.shuffle(kinds)
        for group, some in (("salah-a", kinds[:half]), ("salah-b", kinds[half:])):
            spoiled = copy_of(rows)
            due = spoil(spoiled, assign(some, spoiled, rng))
            books.add(group, code, spoiled, due)
    single = list(books.roster)
    tried = {rule for rule, _ in ROW_KINDS.values()}
    for code, (_, (rule, change)) in zip(single, isian.FILE_KINDS.items()):
        rows = books.rows(code)
        books.add("tunggal", code, rows, change(rows, None))
        tried.add(rule)
    for code, (_, rule, due, identity, extra, blank) in zip(single[len(isian.FILE_KINDS):], SPECIAL):
        # Without any identity a roster code in the name of the file would tell whose it is.
        name = "kiriman" if rule == "I002" else code
        books.add("tunggal", name, books.rows(code), due, identity=identity, extra=extra, blank=blank or code)
        tried.add(rule)
    code = single[len(isian.FILE_KINDS) + len(SPECIAL)]
    books.add("tunggal", code, None, [("F014", None, None)])
    tried.add("F014")
    groups = cek.variants(books)
    office.run(books.jobs)
    for group, name in (("benar", "valid rows"), ("salah-a", "mistakes"), ("salah-b", "other mistakes"), ("tunggal", "one mistake a file")):
        books.check(group, name)
    cek.compare(books, tally, groups, books.run)
    identitas.check(books, office, tally)
    known = {line.split(maxsplit=1)[0] for line in rule_codes(ripp)}
    excused = set(NOT_IN_A_TEMPLATE)
    tally.check("each rule is tried in a template, or it is said why not", known == tried | excused and not tried & excused,
                sorted((known ^ (tried | excused)) | (tried & excused)))
    return tally.failed


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1], sys.argv[2]) else 0)
