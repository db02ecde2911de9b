"""Fills official templates with openpyxl, right and wrong, and says which findings are due at which cells.

A plan is a list of rows: dicts of heading -> value, and under FISIK and UANG dicts of month -> figure. Will not run ripp.
"""
import copy
import datetime
import random

import openpyxl
from kantor import MONTHS
from openpyxl.utils import get_column_letter

FISIK, UANG = "fisik", "uang"
PLAN, MONITORING, IDENTITY = "Rencana Aksi", "Monitoring", "Identitas"
HEADS = ["No", "Tahap", "Kegiatan", "Rencana Aksi", "Keluaran", "Target", "Satuan", "Mulai", "Selesai", "Penanggung Jawab",
         "Kode Sub Kegiatan", "Sub Kegiatan", "Sumber Dana", "Anggaran (Rp)", "Keterangan"]
FIRST = 7
PHASES = ["Persiapan", "Pelaksanaan", "Monitoring dan Evaluasi"]
DAY = datetime.date
# Start and end of the three rows of each activity, in the order of the programme.
DATES = [
    [(DAY(2022, 1, 3), DAY(2022, 1, 14)), (DAY(2022, 1, 10), DAY(2022, 1, 28)), (DAY(2022, 1, 17), DAY(2022, 1, 31))],
    [(DAY(2022, 2, 1), DAY(2022, 2, 11)), (DAY(2022, 2, 7), DAY(2022, 2, 25)), (DAY(2022, 2, 14), DAY(2022, 2, 28))],
    [(DAY(2022, 3, 1), DAY(2022, 3, 18)), (DAY(2022, 3, 7), DAY(2022, 3, 31)), (DAY(2022, 3, 14), DAY(2022, 3, 31))],
    [(DAY(2022, 4, 1), DAY(2022, 4, 8)), (DAY(2022, 4, 4), DAY(2022, 4, 29)), (DAY(2022, 4, 11), DAY(2022, 4, 29))],
    [(DAY(2022, 5, 9), DAY(2022, 5, 20)), (DAY(2022, 5, 10), DAY(2022, 5, 31)), (DAY(2022, 5, 16), DAY(2022, 6, 10))],
    [(DAY(2022, 6, 13), DAY(2022, 6, 30)), (DAY(2022, 6, 20), DAY(2022, 7, 15)), (DAY(2022, 7, 4), DAY(2022, 7, 29))],
    [(DAY(2022, 8, 1), DAY(2022, 12, 30)), (DAY(2022, 8, 1), DAY(2022, 12, 30)), (DAY(2022, 8, 8), DAY(2022, 12, 16))],
    [(DAY(2022, 9, 26), DAY(2022, 12, 30)), (DAY(2022, 9, 27), DAY(2022, 12, 30)), (DAY(2022, 9, 28), DAY(2022, 12, 23))],
]
VERBS = ["Menyusun", "Membahas", "Melaksanakan"]


def column(heading):
    return get_column_letter(HEADS.index(heading) + 1)


def plan_cell(index, heading):
    return PLAN, f"{column(heading)}{FIRST + index}"


def month_cell(index, kind, month):
    return MONITORING, f"{get_column_letter((3 if kind == FISIK else 15) + month - 1)}{FIRST + index}"


class Activities:
    """Phases and activities as the sheet of lists of a template names them."""

    def __init__(self, template):
        lists = openpyxl.load_workbook(template)["_daftar"]
        self.pairs = [(lists.cell(r, 2).value, lists.cell(r, 3).value) for r in range(2, 30) if lists.cell(r, 3).value]


def level(government):
    return "1" if government.lower().startswith("prov") else "2"


def good_rows(activities, government, seed):
    """24 rows that follow every rule, with realisation up to September."""
    rng = random.Random(seed)
    rows = []
    for number, (phase, activity) in enumerate(activities.pairs):
        for turn, (start, end) in enumerate(DATES[number]):
            money = rng.randrange(4, 80) * 250_000
            free = rng.random() < 0.2
            row = dict(zip(HEADS[1:], [
                phase, activity, f"{VERBS[turn]} {activity.lower()} tahap {turn + 1}", rng.choice(["Dokumen", "Laporan", "Notula rapat"]), rng.randrange(1, 40),
                rng.choice(["dokumen", "orang", "kali", "laporan"]), start, end, rng.choice(["Sekretaris Dinas", "Kepala Bidang Data", "Tim Replikasi"]),
                f"3.26.03.{level(government)}.01.{rng.randrange(1, 30):02}", "Penyediaan data", "Non anggaran" if free else rng.choice(["APBD", "APBN", "CSR"]),
                0 if free else money, rng.choice([None, "Bersama Diskominfo"])]))
            row[FISIK], row[UANG] = {}, {}
            months = range(start.month, 10)
            done = 0
            for month in months:
                done = min(100, done + rng.randrange(5, 40))
                row[FISIK][month] = done
                row[UANG][month] = row["Anggaran (Rp)"] * done // 100
            rows.append(row)
    return rows


def fill(template, target, rows, identity=None, extra=None):
    """Writes rows, identity and further cells ((sheet, cell) -> value) into a template, as an operator types; without rows (None) nothing at all."""
    book = openpyxl.load_workbook(template)
    if rows is None:
        book.save(target)
        return
    plan, monitoring = book[PLAN], book[MONITORING]
    for i, row in enumerate(rows):
        for heading, value in row.items():
            if heading in (FISIK, UANG):
                for month, figure in value.items():
                    monitoring[month_cell(i, heading, month)[1]].value = figure
            else:
                plan[plan_cell(i, heading)[1]].value = value
    lines = {"Nomor Lembar Komitmen": "065/0112/2021", "Tanggal Lembar Komitmen": DAY(2021, 11, 11), "Nomor SK Tim": "188.4/12/2022",
             "Tanggal SK Tim": DAY(2022, 1, 12), "Narahubung (PIC)": "Rina Oktaviani", "Kepala OPD": "Drs. Contoh", "NIP Kepala OPD": "19680914 199303 1 903"}
    lines.update(identity or {})
    sheet = book[IDENTITY]
    for r in range(6, 40):
        if sheet.cell(r, 1).value in lines:
            sheet.cell(r, 2).value = lines[sheet.cell(r, 1).value]
    book["Catatan"]["B6"].value, book["Catatan"]["C6"].value = "Jaringan lambat", "Menambah lebar pita"
    for c, text in zip("BCD", ["Dukungan pimpinan", "Anggaran terbatas", "Usulan perubahan anggaran"]):
        book["Evaluasi"][f"{c}6"].value = text
    for (name, cell), value in (extra or {}).items():
        book[name][cell].value = value
    book.save(target)


# Mistakes within one row. Each changes the row and gives the findings that are due: (rule, heading or (kind, month)).
def _set(rule, heading, value):
    def change(row, _):
        row[heading] = value
        return [(rule, heading)]
    return change


def _quiet(change):
    """Without realisation, so that only the plan is wrong."""
    def quiet(row, other):
        row[FISIK], row[UANG] = {}, {}
        return change(row, other)
    return quiet


def _reversed(row, _):
    row["Selesai"] = row["Mulai"] - datetime.timedelta(days=2)
    return [("W002", "Selesai")]


def _level(row, _):
    code = row["Kode Sub Kegiatan"]
    row["Kode Sub Kegiatan"] = code[:8] + ("1" if code[8] == "2" else "2") + code[9:]
    return [("A005", "Kode Sub Kegiatan")]


def _money(rule, heading, value):
    """A mistake that shows only where there is money."""
    def change(row, _):
        row["Anggaran (Rp)"], row["Sumber Dana"], row[UANG] = 5_000_000, "APBD", {}
        row[heading] = value
        return [(rule, heading)]
    return change


def _figure(rule, kind, figures, at):
    """Figures by place among the months from the start on; the finding is due at the month of place `at`."""
    def change(row, _):
        row["Anggaran (Rp)"], row["Sumber Dana"] = 5_000_000, "APBD"
        first = row["Mulai"].month
        row[FISIK], row[UANG] = {}, {}
        row[kind] = {first + place: value for place, value in enumerate(figures)}
        return [(rule, (kind, first + at))]
    return change


def _early(row, _):
    first = row["Mulai"].month
    row[FISIK], row[UANG] = {first - 1: 10, first: 20}, {}
    return [("M005", (FISIK, first - 1))]


ROW_KINDS = {
    "dates reversed": ("W002", _quiet(_reversed)),
    "start as words": ("W001", _quiet(_set("W001", "Mulai", "menyesuaikan"))),
    "end as words": ("W001", _quiet(_set("W001", "Selesai", "akhir tahun"))),
    "no such day": ("W001", _quiet(_set("W001", "Selesai", "31 Februari 2022"))),
    "start empty": ("W006", _quiet(_set("W006", "Mulai", None))),
    "end empty": ("W006", _quiet(_set("W006", "Selesai", None))),
    "end after the programme": ("W003", _quiet(_set("W003", "Selesai", DAY(2024, 3, 14)))),
    "start before the programme": ("W003", _quiet(_set("W003", "Mulai", DAY(2020, 3, 14)))),
    "phase unknown": ("S003", _set("S003", "Tahap", "Finalisasi")),
    "phase empty": ("S003", _set("S003", "Tahap", None)),
    "activity unknown": ("S004", _set("S004", "Kegiatan", "Rapat kerja tahunan")),
    "activity empty": ("S004", _set("S004", "Kegiatan", None)),
    "wrong phase": ("S005", lambda row, other: _set("S005", "Tahap", other)(row, other)),
    "description empty": ("S007", _quiet(_set("S007", "Rencana Aksi", None))),
    "output empty": ("S008", _set("S008", "Keluaran", None)),
    "responsible empty": ("S009", _set("S009", "Penanggung Jawab", None)),
    "target as words": ("S010", _set("S010", "Target", "beberapa orang")),
    "budget as words": ("A001", _quiet(_money("A001", "Anggaran (Rp)", "sesuai DPA"))),
    "budget empty": ("A001", _quiet(_money("A001", "Anggaran (Rp)", None))),
    "budget negative": ("A002", _quiet(_money("A002", "Anggaran (Rp)", -5_000_000))),
    "budget broken": ("F008", _quiet(_money("F008", "Anggaran (Rp)", "=1/0"))),
    "fund empty": ("A004", _money("A004", "Sumber Dana", None)),
    "code short": ("A005", _set("A005", "Kode Sub Kegiatan", "3.26.03")),
    "code with letters": ("A005", _set("A005", "Kode Sub Kegiatan", "3.26.0A.2.01.03")),
    "code with slashes": ("A005", _set("A005", "Kode Sub Kegiatan", "3.26.03.2-01/03")),
    "code of another level": ("A005", _level),
    "progress over 100": ("M001", _figure("M001", FISIK, [40, 135], 1)),
    "progress below 0": ("M001", _figure("M001", FISIK, [-5, 20], 0)),
    "progress as words": ("M001", _figure("M001", FISIK, ["selesai"], 0)),
    "spending below 0": ("M001", _figure("M001", UANG, [-100, 200], 0)),
    "progress falls": ("M002", _figure("M002", FISIK, [40, 60, 25], 2)),
    "spending falls": ("M002", _figure("M002", UANG, [400_000, 300_000], 1)),
    "spending over budget": ("M003", _figure("M003", UANG, [400_000, 5_600_000], 1)),
    "progress before start": ("M005", _early),
}


def cells_of(index, due):
    return [(rule, *(month_cell(index, *where) if isinstance(where, tuple) else plan_cell(index, where))) for rule, where in due]


def spoil(rows, kinds):
    """Makes each kind of mistake in a row of its own, from the given rows on; gives the findings due."""
    due = []
    for index, kind in kinds:
        phase = PHASES.index(rows[index]["Tahap"])
        due += cells_of(index, KINDS[kind][1](rows[index], PHASES[(phase + 1) % 3]))
    return due


def copy_of(rows):
    return copy.deepcopy(rows)


# Mistakes that show only against the other rows, or in the whole file. Each changes the rows and gives what is due, as (rule, sheet, cell).
def _duplicate(rows, _):
    rows.append({**copy.deepcopy(rows[4]), FISIK: {}, UANG: {}})
    return [("S006", *plan_cell(len(rows) - 1, "Rencana Aksi"))]


def _unlikely(rows, _):
    rows[7].update({"Anggaran (Rp)": 25, "Sumber Dana": "APBD", UANG: {}})
    return [("A006", *plan_cell(7, "Anggaran (Rp)"))]


def _out_of_order(rows, _):
    rows[10].update({"Mulai": DAY(2021, 12, 1), FISIK: {}, UANG: {}})
    return [("W004", *plan_cell(10, "Mulai"))]


def _until_september(rule, first):
    def change(rows, _):
        for row in rows[first:first + 3]:
            row["Selesai"] = DAY(2022, 9, 30)
        return [(rule, *plan_cell(first, "Selesai"))]
    return change


def _other_level(rows, _):
    for row in rows:
        _level(row, None)
    return [("A008", *plan_cell(0, "Kode Sub Kegiatan"))]


def _no_activity(rows, _):
    for row in rows[3:6]:
        row["Kegiatan"] = rows[0]["Kegiatan"]
    return [("S002", PLAN, None)]


def _no_phase(rows, _):
    del rows[18:]
    return [("S001", PLAN, None)]


def _ambiguous_dates(rows, _):
    rows[0].update({"Mulai": "01/03/2022", FISIK: {}, UANG: {}})
    rows[1].update({"Mulai": "01/25/2022", FISIK: {}, UANG: {}})
    rows[2].update({"Mulai": "25/01/2022", FISIK: {}, UANG: {}})
    return [("W005", *plan_cell(0, "Mulai")), ("F011", *plan_cell(1, "Mulai"))]


def _ambiguous_amount(rows, _):
    rows[5].update({"Anggaran (Rp)": "12,350", "Sumber Dana": "APBD", UANG: {}})
    return [("A007", *plan_cell(5, "Anggaran (Rp)"))]


def _total(rows, _):
    """A total that someone typed below the plan, and that is wrong: *Cek* tells any, ripp a wrong one."""
    total = sum(row["Anggaran (Rp)"] for row in rows) + 1_000
    rows.append({"Rencana Aksi": "Jumlah", "Anggaran (Rp)": total, FISIK: {}, UANG: {}})
    return [("A003", *plan_cell(len(rows) - 1, "Anggaran (Rp)"))]


FILE_KINDS = {
    "duplicate row": ("S006", _duplicate), "amount far from the others": ("A006", _unlikely), "phases in the wrong order": ("W004", _out_of_order),
    "monitoring not monthly": ("S011", _until_september("S011", 18)), "evaluation not quarterly": ("S012", _until_september("S012", 21)),
    "all codes of another level": ("A008", _other_level), "an activity missing": ("S002", _no_activity), "a phase missing": ("S001", _no_phase),
    "a wrong total below the plan": ("A003", _total),
    "dates that read two ways": ("W005", _ambiguous_dates), "an amount that reads two ways": ("A007", _ambiguous_amount),
}


# Entries that are understood, though not as the template wants them, and dashes.
def _loose(heading, value, rule="F011"):
    def change(row, _):
        row.update({heading: value(row) if callable(value) else value, FISIK: {}, UANG: {}})
        return [(rule, heading)] if rule else []
    return change


LOOSE_KINDS = {
    "start in words": ("F011", _loose("Mulai", lambda row: f"{row['Mulai'].day} {MONTHS[row['Mulai'].month - 1]} {row['Mulai'].year}")),
    "end as ISO text": ("F011", _loose("Selesai", lambda row: row["Selesai"].isoformat())),
    "amount as text": ("F011", _loose("Anggaran (Rp)", "Rp 2.500.000,-")),
    "target with its unit": ("F011", _loose("Target", "20 orang")),
    "phase by another name": ("F011", _loose("Tahap", lambda row: "Tahap " + row["Tahap"])),
    "figure as text": ("F011", _figure("F011", FISIK, ["35%", 50], 0)),
    "responsible a dash": ("S009", _loose("Penanggung Jawab", "-", "S009")),
    "output a dash": ("S008", _loose("Keluaran", "–", "S008")),
    "no money a dash": (None, _loose("Anggaran (Rp)", "-", None)),
    "no code a dash": (None, _loose("Kode Sub Kegiatan", "-", None)),
    "no target a dash": (None, _loose("Target", "-", None)),
    "phase in capitals": (None, _loose("Tahap", lambda row: row["Tahap"].upper(), None)),
}
KINDS = {**ROW_KINDS, **LOOSE_KINDS}
