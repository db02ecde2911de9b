"""Compares what LibreOffice calculates in filled templates (Cek, counters, totals) with what ripp says of the same files.

Called by templat.py; 48 variants with a fixed seed.
"""
import random
import re

import openpyxl
from isian import FILE_KINDS, FIRST, KINDS, MONITORING, PLAN, copy_of, spoil
from kantor import MONTHS

# Text of the column Cek -> rules that may stand behind it, and the column of the cell; none: anywhere in the row.
PLAN_CEK = {
    "Tahap belum diisi": ("S003", "B"), "Pilih tahap dari daftar": ("S003 F011", "B"), "Kegiatan belum diisi": ("S004", "C"),
    "Pilih kegiatan dari daftar": ("S004 F011", "C"), "Kegiatan bukan bagian tahap ini": ("S005", "B"), "Rencana aksi belum diisi": ("S007", "D"),
    "Keluaran belum diisi": ("S008", "E"), "Target bukan angka": ("S010 F011", "F"), "Tanggal mulai belum diisi": ("W006", "H"),
    "Tanggal mulai bukan tanggal": ("W001 W005 F011", "H"), "Tanggal mulai di luar masa program": ("W003", "H"),
    "Tanggal selesai belum diisi": ("W006", "I"), "Tanggal selesai bukan tanggal": ("W001 W005 F011", "I"),
    "Tanggal selesai mendahului mulai": ("W002", "I"), "Tanggal selesai di luar masa program": ("W003", "I"),
    "Penanggung jawab belum diisi": ("S009", "J"), "Kode sub kegiatan tidak sesuai bentuk": ("A005", "K"),
    "Angka ke-4 kode: 1 provinsi, 2 kabupaten/kota": ("A005 A008", "K"), "Anggaran belum diisi; tulis 0 bila tanpa biaya": ("A001", "N"),
    "Anggaran bukan angka": ("A001 A007 F011", "N"), "Anggaran tidak boleh negatif": ("A002", "N"), "Sumber dana belum diisi": ("A004", "M"),
    "Anggaran jauh dari yang lain; periksa nolnya": ("A006", "N"), "Sama dengan baris di atasnya": ("S006", "D"),
    "Mulai sebelum tahap sebelumnya mulai": ("W004", "H"), "Belum mencakup setiap bulan setelah uji coba": ("S011", "I"),
    "Belum mencakup setiap triwulan setelah uji coba": ("S012", "I"), "Ada sel berisi galat rumus": ("F008", None),
    "Baris jumlah dihitung sendiri: hapus baris ini": ("A003", "N"),
}
MONITORING_CEK = {
    "Rencana aksi baris ini kosong": "M010", "Ada isian yang bukan angka": "M001 F011", "Fisik harus 0 sampai 100": "M001",
    "Fisik kumulatif turun": "M002", "Realisasi anggaran negatif": "M001", "Realisasi anggaran kumulatif turun": "M002",
    "Realisasi melebihi anggaran": "M003", "Fisik sebelum tanggal mulai": "M005",
}


def variants(books, count=48):
    """Fills the variants: rows of many kinds of mistakes, entries that only people understand, valid rows, faults of the whole file."""
    rng = random.Random(2022)
    codes = list(books.roster)
    whole = list(FILE_KINDS)
    # Each roster row holds one file of a set: the variants lie in as many sets as needed.
    for number in range(count):
        code, group = codes[number % len(codes)], f"cek-{number // len(codes)}"
        rows = copy_of(books.rows(code))
        # Each fourth variant is wrong as a whole, the others are mixed at random.
        kind = whole[number // 4 % len(whole)] if number % 4 == 0 else None
        kinds = [] if kind else rng.sample(list(KINDS), rng.randrange(0, 15))
        due = FILE_KINDS[kind][1](rows, None) if kind else []
        if kind and kind not in ("a phase missing", "an activity missing"):
            # A few more mistakes in rows that a fault of the whole file does not speak of.
            due += spoil(rows, zip(rng.sample(range(11, 15), 2), ["responsible empty", "target with its unit"]))
        due += spoil(rows, books.assign(kinds, rows, rng))
        books.add(group, code, rows, due, forms=["openpyxl", "xlsx"])
    return sorted({f"cek-{number // len(codes)}" for number in range(count)})


def row_of(cell):
    return int(re.sub(r"\D", "", cell))


class Difference:
    """What differs between one calculated workbook and the findings, actions and progress of the same file."""

    def __init__(self, path, submission, findings):
        self.book = openpyxl.load_workbook(path, data_only=True)
        self.submission, self.findings, self.said = submission, findings, []

    def at(self, sheet):
        by_row = {}
        for f in self.findings:
            if f["sheet"] == sheet and f["cell"]:
                by_row.setdefault(row_of(f["cell"]), []).append((f["rule"], re.sub(r"\d", "", f["cell"])))
        return by_row

    def tell(self, text):
        self.said.append(text)

    def plan(self):
        sheet, found = self.book[PLAN], self.at(PLAN)
        open_rows, done_rows = 0, 0
        for row in range(FIRST, FIRST + 60):
            text, here = sheet.cell(row, 16).value or "", found.get(row, [])
            if text in ("", "Lengkap"):
                done_rows += text == "Lengkap"
                if here:
                    self.tell(f"P{row} {text!r}, ripp {here}")
                continue
            open_rows += 1
            rules, column = PLAN_CEK.get(text, ("", None))
            if "F011" in rules.split() and column in self.loose_columns(PLAN):
                # One note tells of all cells of its column.
                found.setdefault(row, []).append(("F011", column))
                here = found[row]
            if not any(rule in rules.split() and column in (None, where) for rule, where in here):
                self.tell(f"P{row} {text!r}, ripp {here}")
        missing = sum(f["rule"] == "S002" for f in self.findings)
        if any(f["rule"] == "S001" for f in self.findings):
            missing = 2
        self.line(sheet, f"Masih terbuka: {open_rows} baris  ·  Lengkap: {done_rows} baris  ·  Kegiatan wajib yang belum ada: {missing}")
        if len(found) != open_rows:
            self.tell(f"{open_rows} rows open, ripp finds {len(found)}")
        self.totals(sheet, found)

    def line(self, sheet, wanted):
        if sheet["A4"].value != wanted:
            self.tell(f"{sheet.title}!A4 {sheet['A4'].value!r} not {wanted!r}")

    def totals(self, sheet, found):
        """What is told as loose is not in the totals of the template, as its finding says."""
        if any(rule == "F008" for here in found.values() for rule, _ in here):
            return
        loose = {(row, where) for row, here in found.items() for rule, where in here if rule == "F011"}
        if "N" in self.loose_columns(sheet.title):
            loose |= {(row, "N") for row in range(FIRST, FIRST + 60) if isinstance(sheet.cell(row, 14).value, str)}
        sums = [0, 0, 0, 0]
        for action in self.submission["actions"]:
            budget = action["budget"] or 0
            if (action["row"], "N") in loose:
                continue
            sums[3] += budget
            if action["phase"] and (action["row"], "B") not in loose:
                sums[action["phase"] - 1] += budget
        have = [sheet.cell(row, 14).value for row in range(1, 5)]
        if have != sums:
            self.tell(f"totals {have}, ripp {sums}")

    def loose_columns(self, sheet):
        """The columns of which a note says that they hold text."""
        return {f["cell"].rstrip("0123456789") for f in self.findings if f["sheet"] == sheet and f["rule"] == "F011" and f["cell"]}

    def monitoring(self):
        sheet, found = self.book[MONITORING], self.at(MONITORING)
        open_rows = 0
        for row in range(FIRST, FIRST + 60):
            text, here = sheet.cell(row, 27).value or "", found.get(row, [])
            if text in ("", "Sesuai"):
                if here:
                    self.tell(f"AA{row} {text!r}, ripp {here}")
                continue
            open_rows += 1
            texts = {re.sub(r"\d", "", c.coordinate) for c in sheet[row] if isinstance(c.value, str)}
            if "F011" in MONITORING_CEK.get(text, "").split() and texts & self.loose_columns(MONITORING):
                found.setdefault(row, []).append(("F011", None))
                here = found[row]
            if not any(rule in MONITORING_CEK.get(text, "").split() for rule, _ in here):
                self.tell(f"AA{row} {text!r}, ripp {here}")
        columns = self.loose_columns(MONITORING)
        loose = {c.coordinate for line in sheet.iter_rows() for c in line if isinstance(c.value, str) and re.sub(r"\d", "", c.coordinate) in columns}
        told = {}
        for p in self.submission["progress"]:
            if p["cell"] not in loose and (p["physical"] is not None or p["spent"] is not None):
                told.setdefault(p["month"], set()).add(p["action"])
        last = max(told, default=0)
        named = sum(a["description"] is not None for a in self.submission["actions"])
        self.line(sheet, f"Dilaporkan sampai {MONTHS[last - 1]}  ·  Belum melapor bulan itu: {named - len(told.get(last, ()))} rencana aksi"
                         f"  ·  Perlu diperiksa: {open_rows} baris")
        if len(found) != open_rows:
            self.tell(f"{open_rows} rows of the monitoring open, ripp finds {len(found)}")


def compare(books, tally, groups, run):
    """Row by row, and line by line, for each variant. `run` gives what ripp says of a set in a form."""
    wrong, count, rows = [], 0, 0
    for group in groups:
        result = run(group, "xlsx")
        for submission in result["submissions"]:
            findings = [f for f in result["findings"] if f["file"] == submission["file"]]
            code = submission["file"].rsplit("/", 1)[-1].rsplit(".", 1)[0]
            difference = Difference(books.path(group, "xlsx", code), submission, findings)
            difference.plan()
            difference.monitoring()
            count += 1
            rows += len(submission["actions"])
            wrong += [f"{group} {code} {text}" for text in difference.said]
    tally.check(f"Cek, counters and totals of {count} variants with {rows} rows say what ripp says", count >= 40 and not wrong, " | ".join(wrong[:40]))

