"""Offices that live a programme year, by seed: what each has, and the files that it sends. Called by tahun.py; will not compute what holds."""
import calendar
import csv
import datetime
import glob
import io
import itertools
import os
import random
import re
import shutil
import subprocess
import zipfile
from dataclasses import dataclass, field, replace

import openpyxl
from openpyxl.styles import Border, Font, Side

DAY = datetime.date
ONE = datetime.timedelta(days=1)
NEVER = DAY.min
YEAR, DEADLINE, DUE = 2022, DAY(2021, 11, 1), 5
FROM, TO = DAY(2021, 10, 1), DAY(2022, 12, 31)
FISIK, UANG = "fisik", "uang"
MONTHS = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
PHASES = ["Persiapan", "Pelaksanaan", "Monitoring dan Evaluasi"]
ACTIVITIES = [
    ("1.1", "Penetapan SK Tim Replikasi Unit/OPD"), ("1.2", "Komunikasi antara pemda yang mereplikasi dengan pemda asal inovasi"),
    ("1.3", "Mendesain inovasi yang akan diadaptasi"), ("2.1", "Sosialisasi internal inovasi yang akan direplikasi/diadaptasi"),
    ("2.2", "Penguatan aspek sumber daya manusia serta proses dan sarana"), ("2.3", "Uji coba"), ("3.1", "Monitoring bulanan"),
    ("3.2", "Evaluasi 3 (tiga) bulanan"),
]
SEPARATE = ["Penyusunan naskah keputusan tentang tim", "Kunjungan belajar ke daerah penemu inovasi", "Penyusunan rancangan alur layanan",
            "Pengenalan layanan kepada seluruh pegawai", "Pelatihan petugas dan penyediaan perangkat", "Percobaan layanan pada dua lokasi",
            "Pemantauan kemajuan dan kendala layanan", "Penilaian hasil layanan bersama pimpinan"]
FURTHER = {1: "Rapat daring pembahasan kerja sama", 2: "Penyusunan prosedur baku pelayanan", 4: "Pengadaan papan informasi dan formulir", 5: "Perbaikan layanan setelah percobaan"}
# The days on which the year is looked at, the quarter asked for, and whether the outputs are made too.
LOOKS = [(DAY(2021, 10, 30), 1, True), (DAY(2021, 11, 20), 1, True), (DAY(2022, 2, 7), 1, False), (DAY(2022, 4, 6), 1, True), (DAY(2022, 5, 5), 2, False),
         (DAY(2022, 5, 6), 2, False), (DAY(2022, 5, 20), 2, False), (DAY(2022, 7, 6), 2, True), (DAY(2022, 7, 6), 1, False), (DAY(2022, 10, 10), 3, True),
         (DAY(2023, 1, 10), 4, True)]


def month_end(month):
    return DAY(YEAR, month, calendar.monthrange(YEAR, month)[1])


def month_start(month):
    return DAY(YEAR, month, 1)


def due_day(month):
    return DAY(YEAR + month // 12, month % 12 + 1, DUE)


def quarter_name(quarter):
    return f"{YEAR}-TW{quarter}"


# ---- what an office has: actions, files


@dataclass
class Aksi:
    """A row of a plan. `start`, `end` and `budget` are what is typed, also where that is wrong."""
    id: str
    activity: int
    description: str
    output: str
    target: int
    unit: str
    start: object
    end: object
    responsible: str
    code: str
    fund: str
    budget: object
    # Months with physical progress and spending, as they truly went.
    course: dict = field(default_factory=dict)

    def errors(self):
        found = [] if self.responsible else ["S009"]
        days = [self.start, self.end]
        found += ["W006" for d in days if d is None] + ["W001" for d in days if isinstance(d, str)]
        if self.dated() and self.end < self.start:
            found.append("W002")
        elif any(isinstance(d, DAY) and not FROM <= d <= TO for d in days):
            found.append("W003")
        if isinstance(self.budget, str):
            found.append("A001")
        elif self.budget < 0:
            found.append("A002")
        return found

    def dated(self):
        return isinstance(self.start, DAY) and isinstance(self.end, DAY)

    def planned(self, day):
        """The share that is planned up to a day, in percent; None where the dates give none."""
        if any(code[0] == "W" for code in self.errors()):
            return None
        length = (self.end - self.start).days + 1
        return max(0, min(length, (day - self.start).days + 1)) / length * 100

    def money(self):
        return None if any(code[0] == "A" for code in self.errors()) else self.budget

    def under_way(self, month):
        return self.dated() and self.start <= month_end(month) and self.end >= month_start(month)


@dataclass
class Berkas:
    """A received file, as it is known to be."""
    path: str
    received: object = None     # from the folder or penerimaan.csv
    modified: object = None     # from the workbook itself
    own: bool = False
    unreadable: bool = False
    blank: bool = False
    revision: int = 0
    plan: object = None
    nihil: bool = False
    values: dict = field(default_factory=dict)      # (action, month, kind) -> figure
    doubtful: bool = False      # a scale that nothing decides: no physical value counts
    rows: dict = field(default_factory=dict)        # action -> row of its sheet

    @property
    def known(self):
        return self.received or self.modified

    @property
    def order(self):
        return self.known or NEVER, self.modified or NEVER, self.path


# ---- writing files


def stamped(data, modified):
    """The workbook with the day on which it was saved; None takes it out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "docProps/core.xml":
                tag = "" if modified is None else f'<dcterms:modified xsi:type="dcterms:W3CDTF">{modified}T04:00:00Z</dcterms:modified>'
                part = re.sub(r"<dcterms:modified[^>]*>[^<]*</dcterms:modified>", tag, part.decode("utf-8")).encode("utf-8")
            target.writestr(zipfile.ZipInfo(name, (2021, 10, 1, 0, 0, 0)), part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def saved(book):
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def official(template, actions, values, revision=0, nihil=False):
    """The official template, filled: plan (or none) and figures; gives the bytes and the row of each action."""
    book = openpyxl.load_workbook(template)
    plan, monitoring, identity = book["Rencana Aksi"], book["Monitoring"], book["Identitas"]
    top = next(r for r in range(1, 40) if {"No", "Mulai"} <= {plan.cell(r, c).value for c in range(1, 25)})
    heads = {plan.cell(top, c).value: c for c in range(24, 0, -1)}
    months = next(r for r in range(1, 40) if [monitoring.cell(r, c).value for c in range(1, 60)].count("Jan") >= 2)
    first = [c for c in range(1, 60) if monitoring.cell(months, c).value == "Jan"]
    column = {FISIK: first[0], UANG: first[1]}
    if actions is not None or nihil:
        lines = {"Nomor Lembar Komitmen": "065/0112/2021", "Tanggal Lembar Komitmen": DAY(2021, 11, 11)}
        if revision:
            lines["Revisi"] = revision
        if nihil:
            lines.update({"Pernyataan Nihil": "Ya", "Alasan Nihil": "Tidak ada anggaran pada tahun ini"})
        for r in range(1, 60):
            if identity.cell(r, 1).value in lines:
                identity.cell(r, 2).value = lines[identity.cell(r, 1).value]
    places, rows = {}, {}
    for place, a in enumerate(actions or []):
        r = top + 1 + place
        places[a.id], rows[a.id] = place, r
        for head, value in {
                "Tahap": PHASES[int(ACTIVITIES[a.activity][0][0]) - 1], "Kegiatan": ACTIVITIES[a.activity][1], "Rencana Aksi": a.description,
                "Keluaran": a.output, "Target": a.target, "Satuan": a.unit, "Mulai": a.start, "Selesai": a.end, "Penanggung Jawab": a.responsible,
                "Kode Sub Kegiatan": a.code, "Sumber Dana": a.fund, "Anggaran (Rp)": a.budget}.items():
            if value is not None:
                plan.cell(r, heads[head]).value = value
    for (action, month, kind), value in values.items():
        # Without a plan beside it the figures stand in the row of the activity; row 12 is the row of nothing.
        place = places.get(action, 11 if action.startswith("x") else int(action[1:]) - 1)
        monitoring.cell(months + 1 + place, column[kind] + month - 1).value = value
    return saved(book), rows


def own_table(office, actions, values, with_plan=True, with_values=True, unknown=()):
    """The office's own table: title, identity, headings of its own, realisation by month beside or instead of the plan."""
    style = office.style
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = style["sheet"]
    sheet.append([("RENCANA AKSI" if with_plan else "REALISASI RENCANA AKSI") + f" REPLIKASI INOVASI PELAYANAN PUBLIK TAHUN {YEAR}"])
    for label, value in (("Pemerintah Daerah", office.government), ("Nama OPD", office.name), ("Nama Inovasi", office.innovation)):
        sheet.append([f"{label} : {value}"] if style["joined"] else [label, None, ":", value])
    sheet.append([])
    heads = ["No", "Tahapan", "Kegiatan", "Uraian Rencana Aksi", "Output", "Target", "Satuan", "Mulai", "Selesai", "Penanggung Jawab", "Sumber Dana", "Anggaran (Rp)"]
    if not with_plan:
        heads = ["No", "Kegiatan", "Uraian Rencana Aksi"]
    top, width = 6, len(heads)
    for c, head in enumerate(heads, 1):
        sheet.cell(top, c).value = head
        if with_values:
            sheet.merge_cells(start_row=top, end_row=top + 1, start_column=c, end_column=c)
    if with_values:
        for turn, head in enumerate(("Realisasi Fisik (%)", "Realisasi Keuangan (Rp)")):
            left = width + 1 + 12 * turn
            sheet.cell(top, left).value = head
            sheet.merge_cells(start_row=top, end_row=top, start_column=left, end_column=left + 11)
            for m in range(12):
                sheet.cell(top + 1, left + m).value = MONTHS[m]
    bold, thin = Font(bold=True), Side(style="thin")
    for row in sheet.iter_rows(min_row=top, max_row=top + with_values):
        for cell in row:
            cell.font, cell.border = bold, Border(thin, thin, thin, thin)
    first = top + 1 + with_values
    rows = {}
    for number, a in enumerate([*actions, *unknown], 1):
        r = first + number - 1
        rows[a.id] = r
        typed = {"No": number, "Tahapan": PHASES[int(ACTIVITIES[a.activity][0][0]) - 1], "Kegiatan": ACTIVITIES[a.activity][1], "Uraian Rencana Aksi": a.description,
                 "Output": a.output, "Target": a.target, "Satuan": a.unit, "Mulai": a.start, "Selesai": a.end, "Penanggung Jawab": a.responsible,
                 "Sumber Dana": a.fund, "Anggaran (Rp)": a.budget}
        for c, head in enumerate(heads, 1):
            sheet.cell(r, c).value = typed[head]
            if isinstance(typed[head], DAY):
                sheet.cell(r, c).number_format = "dd/mm/yyyy"
        for m in range(1, 13):
            physical, spent = values.get((a.id, m, FISIK)), values.get((a.id, m, UANG))
            if physical is not None:
                cell = sheet.cell(r, width + m)
                if style["percent"] == "persen":
                    cell.value, cell.number_format = physical / 100, "0%"
                else:
                    cell.value = physical / 100 if style["percent"] == "samar" else physical
            if spent is not None:
                sheet.cell(r, width + 12 + m).value = spent
    last = first + len(rows) - 1
    if with_plan and style["merged"]:
        for _, group in itertools.groupby(range(first, last + 1), key=lambda r: sheet.cell(r, 2).value):
            group = list(group)
            sheet.merge_cells(start_row=group[0], end_row=group[-1], start_column=2, end_column=2)
    if with_plan and style["total"] and all(isinstance(a.budget, int) and a.budget >= 0 for a in actions):
        sheet.cell(last + 1, 4).value, sheet.cell(last + 1, 12).value = "Jumlah", sum(a.budget for a in actions)
    return saved(book), rows


def own_csv(office, actions):
    """The plan as a list with semicolons, days and rupiah as text: a file that says nothing of its day."""
    out = io.StringIO()
    sheet = csv.writer(out, delimiter=";", lineterminator="\r\n")
    heads = ["No", "Tahapan", "Kegiatan", "Uraian Rencana Aksi", "Output", "Target", "Satuan", "Mulai", "Selesai", "Penanggung Jawab", "Sumber Dana", "Anggaran (Rp)"]
    for line in (f"RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK TAHUN {YEAR}", f"Pemerintah Daerah : {office.government}", f"Nama OPD : {office.name}",
                 f"Nama Inovasi : {office.innovation}"):
        sheet.writerow([line] + [""] * (len(heads) - 1))
    sheet.writerow(heads)
    rows = {}
    for number, a in enumerate(actions, 1):
        rows[a.id] = 5 + number
        sheet.writerow([number, PHASES[int(ACTIVITIES[a.activity][0][0]) - 1], ACTIVITIES[a.activity][1], a.description, a.output, a.target, a.unit,
                        f"{a.start:%d/%m/%Y}", f"{a.end:%d/%m/%Y}", a.responsible, a.fund, f"{a.budget:,}".replace(",", ".")])
    return out.getvalue().encode("utf-8-sig"), rows


# ---- an office and its year

GOVERNMENTS = [("88", "Provinsi Tanjung Damar"), ("88.01", "Kabupaten Muara Kelapa"), ("88.02", "Kabupaten Rimba Kencana"), ("88.03", "Kabupaten Pulau Selasih"),
               ("88.71", "Kota Bandar Kenanga")]
AGENCIES = [
    ("Dinas Kesehatan", "Pemantauan Gizi Balita dari Rumah", "PANTAU GIZI"), ("Dinas Pendidikan", "Kelas Inklusi Berbagi Guru", "KELAS BERBAGI"),
    ("Dinas Sosial", "Pendampingan Lanjut Usia Mandiri", "LANSIA MANDIRI"), ("Dinas Perhubungan", "Elektronik Retribusi Parkir Tepi Jalan", "E-PARKIR"),
    ("Dinas Lingkungan Hidup", "Bank Sampah Digital Kelurahan", "BASADI"), ("Dinas Perikanan", "Sistem Harga Ikan Harian Nelayan", "HARGA IKAN"),
    ("Dinas Pariwisata", "Jelajah Desa Wisata Terpandu", "JELAJAH"), ("Dinas Tenaga Kerja", "Kanal Lowongan Kerja Terpadu", "KERJA KITA"),
    ("Dinas Komunikasi dan Informatika", "Kanal Pengaduan Warga Terbuka", "KANAL WARGA"), ("Rumah Sakit Umum Daerah", "Pendaftaran Pasien Tanpa Antre", "TANPA ANTRE"),
]
ORIGINS = ["Pemerintah Kota Batu", "Pemerintah Kabupaten Sleman", "Pemerintah Kota Surabaya", "Pemerintah Kabupaten Gresik"]


class Office:
    """A roster row with its habits, its plan and the files that it sends."""

    def __init__(self, world, code, government, name, innovation, short, origin):
        self.world, self.code, self.government, self.name, self.innovation, self.short, self.origin = world, code, government, name, innovation, short, origin
        self.rng = random.Random(f"{world.seed} {code}")
        self.files, self.actions, self.revision, self.recipe, self.form = [], [], 0, "", "resmi"
        r = self.rng
        self.zeros, self.rests, self.raises = r.random() < 0.4, r.random() < 0.4, r.random() < 0.5
        self.style = {"sheet": r.choice(["Renaksi", "Sheet1", "RENAKSI 2022"]), "joined": r.random() < 0.5, "percent": r.choice(["persen", "angka"]),
                      "merged": r.random() < 0.4, "total": r.random() < 0.5}
        self.make_plan()

    # -- the plan

    def make_plan(self, further=None, shift=0):
        r = self.rng
        level = 1 if self.government.startswith("Prov") else 2
        jump = lambda day, n: day + datetime.timedelta(days=r.randrange(n) + 30 * shift)
        early = r.random() < 0.3 and not shift
        spans = [(jump(DAY(2021, 11, 3) if early else DAY(2022, 1, 3), 6), jump(DAY(2021, 12, 6) if early else DAY(2022, 1, 14), 14)),
                 (jump(DAY(2022, 1, 10), 7), jump(DAY(2022, 2, 7), 12)), (jump(DAY(2022, 1, 24), 8), jump(DAY(2022, 3, 7), 20)),
                 (jump(DAY(2022, 2, 28), 10), jump(DAY(2022, 4, 4), 18)), (jump(DAY(2022, 3, 21), 12), jump(DAY(2022, 6, 3), 20)),
                 (jump(DAY(2022, 6, 1), 12), jump(DAY(2022, 7, 11), 18)), (DAY(2022, 8 + shift, 1), TO), (DAY(2022, 8 + shift, 1), TO)]
        self.actions = []
        base = list(enumerate(spans))
        extra = r.sample(sorted(FURTHER), r.randrange(0, 3) if further is None else further)
        for number, (activity, span) in enumerate(base + [(e, spans[e]) for e in extra], 1):
            start, end = span
            words = SEPARATE[activity] if number <= 8 else FURTHER[activity]
            if number > 8:
                end = end - datetime.timedelta(days=r.randrange(0, 3))
            free = r.random() < 0.15
            self.actions.append(Aksi(
                f"k{number}", activity, f"{words} {self.short}", r.choice(["Dokumen", "Laporan", "Notula", "Foto dan daftar hadir"]), r.randrange(1, 40),
                r.choice(["dokumen", "orang", "kali", "laporan"]), start, end, r.choice(["Sekretaris", "Kepala Bidang Layanan", "Tim Replikasi"]),
                f"3.26.03.{level}.01.{r.randrange(1, 30):02}" if r.random() < 0.7 else None, r.choice(["Non anggaran"] if free else ["APBD", "PAD", "CSR"]),
                0 if free else r.randrange(8, 160) * 500_000))
        for a in self.actions:
            self.run_course(a)

    def run_course(self, a):
        """How the action goes, month by month: behind, with or before its plan."""
        pace, cost, done, paid = self.rng.choice([0.5, 0.7, 0.85, 1, 1, 1.1]), self.rng.uniform(0.5, 1), 0, 0
        for month in range(1, 13):
            share = a.planned(month_end(month))
            if share > 0:
                done = max(done, min(100, round(share * pace)), 2)
                paid = max(paid, int(a.budget * done / 100 * cost) // 1000 * 1000)
                a.course[month] = (done, paid)

    def ordered(self):
        """An own table goes by phase; on the official one further actions stand below the eight."""
        return self.actions if self.form == "resmi" else sorted(self.actions, key=lambda a: a.activity)

    def changed(self, place, **fields):
        self.actions = [replace(a, **fields) if i == place else a for i, a in enumerate(self.actions)]

    # -- sending

    def send(self, what, day, values=None, how=None, revision=None, actions=None, nihil=False, unknown=(), saved_on=None):
        """A file of a kind goes out: buku (official with plan), monitoring, kosong, sendiri (own table), realisasi (own, without plan), csv, rusak."""
        values, r = dict(values or {}), self.rng
        how = how or r.choice(["folder", "folder", "folder", "catat"])
        saved_on = saved_on or day - datetime.timedelta(days=r.randrange(0, 3))
        file = Berkas("", day if how in ("folder", "catat") else None, None if how == "tanpa" else day if how == "simpan" else saved_on)
        file.values, file.nihil = values, nihil
        plan = self.ordered() if actions is None else actions
        if what in ("buku", "rusak", "nihil"):
            file.revision = self.revision if revision is None else revision
            file.plan = None if what == "nihil" else plan
            data, file.rows = official(self.world.template(self.code), file.plan, values, file.revision, nihil)
        elif what in ("monitoring", "kosong"):
            data, _ = official(self.world.template(self.code), None, values)
            file.blank = what == "kosong"
        elif what == "csv":
            file.own, file.plan, file.modified = True, plan, None
            data, file.rows = own_csv(self, plan)
        else:
            file.own, file.revision = True, revision or 0
            file.plan = plan if what == "sendiri" else None
            file.doubtful = self.style["percent"] == "samar"
            data, file.rows = own_table(self, plan, values, with_plan=what == "sendiri", with_values=what == "realisasi" or bool(values), unknown=unknown)
        if what != "csv":
            data = stamped(data, file.modified)
        if what == "rusak":
            data = data[:len(data) * 6 // 10]
            file = Berkas("", file.received, None, unreadable=True)
        words = {"buku": "Rencana Aksi", "nihil": "Pernyataan", "rusak": "Rencana Aksi", "monitoring": "Monitoring", "kosong": "Templat", "sendiri": "Renaksi",
                 "realisasi": "Realisasi", "csv": "Renaksi"}[what]
        name = f"{self.code} {self.name} - {words} {len(self.files) + 1}" + (f" rev{revision}" if file.own and revision else "") + (".csv" if what == "csv" else ".xlsx")
        folder = {"folder": f"{day}", "catat": "lewat surel", "simpan": "lewat wa", "tanpa": "lewat wa"}[how]
        file.path = f"{folder}/{name}"
        self.files.append(file)
        if how == "catat":
            self.world.noted.append((file.path, day))
        path = os.path.join(self.world.folder, "masuk", file.path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as f:
            f.write(data)
        return file

    def values(self, months):
        """The figures that this office types for months: 0 before the start where it has that habit, nothing after the end where it has that one."""
        found, exact = {}, self.form == "resmi" or self.style["percent"] == "persen"
        for a in self.actions:
            for month in months:
                if month in a.course:
                    if self.rests and month - 1 in a.course and a.course[month - 1][0] == 100:
                        continue
                    found[a.id, month, FISIK], found[a.id, month, UANG] = a.course[month]
                elif self.zeros and exact:
                    found[a.id, month, FISIK] = found[a.id, month, UANG] = 0
        return found

    def report(self, what, step=1, last=12, start=1, faults=(), only_new=False, how=None, revision=None, unknown=()):
        """A year of reports: monthly or by quarter, some in time, some late, some before the month has ended."""
        months, r, before, sent = [m for m in range(start, last + 1) if m % step == 0], self.rng, start - 1, []
        faults = [fault(self, months) for fault in faults]
        newest = max((f.known for f in self.files if f.known), default=NEVER)
        for turn, month in enumerate(months):
            end = month_end(month)
            day = end + datetime.timedelta(days=r.choice([2, 3, 4, 5, 5, 6, 8, 12] if step == 1 else [-3, 2, 4, 5, 6, 9, 16]))
            day = max(day, newest + ONE)
            newest = day
            values = self.values(range(before + 1 if only_new else 1, month + 1))
            for fault in faults:
                fault(turn, values)
            strange = unknown if turn == len(months) // 2 else ()
            for a in strange:
                values[a.id, month, FISIK], values[a.id, month, UANG] = 40, 1_000_000
            sent.append(self.send(what, day, values, how=how, revision=revision, unknown=strange))
            before = month
        return sent


# Mistakes in figures. Each gets the office and the months of its reports, and gives what changes the values of a report.


def pick(office, values, wanted):
    """An action and the newest month of values where a condition holds."""
    fit = sorted({(a, m) for a, m, _ in values if wanted(a, m)}, key=lambda p: (-p[1], p[0]))
    fit = [p for p in fit if p[1] == fit[0][1]]
    return office.rng.choice(fit) if fit else None


def mistake(mended, wanted, change):
    """Wrong in one report, and in all that follow unless mended."""
    def made(office, months):
        at = office.rng.randrange(len(months) // 3, max(len(months) // 3 + 1, len(months) - 1))
        state = {}

        def fault(turn, values):
            if turn >= at and "place" not in state:
                state["place"] = pick(office, values, lambda a, m: wanted(office, values, a, m))
                state["turn"] = turn
            if state.get("place") and (turn == state["turn"] or not mended and turn > state["turn"]):
                change(office, values, *state["place"])
        return fault
    return made


def over_hundred(mended):
    return mistake(mended, lambda o, v, a, m: (a, m, FISIK) in v, lambda o, v, a, m: v.update({(a, m, FISIK): 120}) if (a, m, FISIK) in v else None)


def falling(mended):
    def change(office, values, a, m):
        if (a, m, FISIK) in values and (a, m - 1, FISIK) in values:
            values[a, m, FISIK] = values[a, m - 1, FISIK] - 7
    return mistake(mended, lambda o, v, a, m: v.get((a, m - 1, FISIK), 0) >= 20 and (a, m, FISIK) in v, change)


def overspent(mended):
    def change(office, values, a, m):
        budget = next(x.budget for x in office.actions if x.id == a)
        for month in range(m, 13):
            if (a, month, UANG) in values:
                values[a, month, UANG] = budget + 750_000
    return mistake(mended, lambda o, v, a, m: (a, m, UANG) in v, change)


def too_soon(office, months):
    """A month that has not begun is filled with what is hoped for, once; every second time its rupiah too."""
    at, both = office.rng.randrange(0, max(1, len(months) * 2 // 3)), office.rng.random() < 0.5

    def fault(turn, values):
        if turn == at and months[at] + 3 <= 12:
            month = months[at] + 3
            a = office.rng.choice([a for a in office.actions if month in a.course and isinstance(a.budget, int)])
            values[a.id, month, FISIK] = min(100, a.course[month][0] + 11)
            if both:
                values[a.id, month, UANG] = a.course[month][1] + 1000
    return fault


def left_empty(office, months):
    """Months reported before are empty from some report on."""
    at = office.rng.randrange(1, len(months))
    gone = office.rng.sample(range(1, months[at - 1] + 1), office.rng.randrange(1, months[at - 1] + 1))
    some = office.rng.random() < 0.5

    def fault(turn, values):
        if turn >= at:
            for key in [k for k in values if k[1] in gone and (not some or k[0] in ("k1", "k2", "k3"))]:
                del values[key]
    return fault


def altered(office, months):
    """A month reported before has another figure from some report on; the months around it stay in order."""
    at = office.rng.randrange(1, len(months))
    state = {}

    def fault(turn, values):
        if turn >= at and "place" not in state:
            fit = [(a, m) for a, m, kind in values if kind == FISIK and m <= months[at - 1] and values[a, m, kind] - values.get((a, m - 1, kind), 0) >= 3]
            state["place"] = office.rng.choice(sorted(fit)) if fit else None
        if turn >= at and state["place"]:
            a, m = state["place"]
            if (a, m, FISIK) in values:
                before = values.get((a, m - 1, FISIK), 0)
                values[a, m, FISIK] = (before + values[a, m, FISIK]) // 2 + 1
    return fault


def tiny(office, months):
    """0.5 typed into the official template, in the first month of an action."""
    state = {}

    def fault(turn, values):
        if "place" not in state:
            fit = sorted({(a, m) for a, m, kind in values if kind == FISIK and values[a, m, kind] > 0 and not values.get((a, m - 1, kind))})
            if fit:
                state["place"] = office.rng.choice(fit)
        if state.get("place") and (*state["place"], FISIK) in values:
            values[*state["place"], FISIK] = 0.5
    return fault


STRANGE = Aksi("x1", 5, "Pengadaan kendaraan dinas operasional", "Unit", 1, "unit", DAY(2022, 3, 1), DAY(2022, 9, 30), "Sekretaris", None, "APBD", 0)


# ---- recipes: how an office lives its year. Days and details are drawn by seed.


class Recipes:
    def __init__(self, rng):
        self.r = rng

    def early(self):
        return DAY(2021, 10, self.r.randrange(11, 32))

    def late(self, least=1, most=60):
        return DEADLINE + datetime.timedelta(days=self.r.randrange(least, most))

    def cadence(self):
        return self.r.choice([1, 1, 3])

    def bulanan(self, o):
        o.send("buku", self.early())
        o.report("buku", 1, self.r.choice([12, 12, 9, 7]))

    def triwulanan(self, o):
        o.send("buku", self.early())
        o.report("buku", 3, self.r.choice([12, 12, 9]))

    def hari_batas_bulan_kosong(self, o):
        o.send("buku", DEADLINE)
        o.report("buku", 1, self.r.randrange(6, 13), faults=[left_empty])

    def telat_bulan_berubah(self, o):
        o.send("buku", self.late())
        o.report("buku", self.cadence(), 12, faults=[altered])

    def sangat_telat(self, o):
        o.send("buku", DAY(2022, self.r.randrange(1, 4), self.r.randrange(3, 26)))
        o.report("buku", 1, 11, start=4)

    def diam(self, o):
        pass

    def hanya_realisasi(self, o):
        o.report("monitoring", 3, self.r.choice([6, 9]))

    def hanya_kosong(self, o):
        o.send("kosong", self.r.choice([self.early(), self.late()]))

    def nihil(self, o):
        o.send("nihil", self.r.choice([self.early(), DEADLINE, self.late()]), nihil=True)

    def nihil_terisi(self, o):
        o.send("buku", self.early(), nihil=True)

    def nihil_lalu_rencana(self, o):
        o.send("nihil", self.early(), nihil=True)
        o.send("buku", self.late(), how="folder")
        o.report("buku", 3, 9)

    def rencana_lalu_nihil(self, o):
        o.send("buku", self.early())
        o.report("buku", 1, 2)
        o.send("nihil", DAY(2022, 5, self.r.randrange(8, 28)), nihil=True)

    def diperbaiki(self, o):
        o.send("buku", self.r.choice([self.early(), DEADLINE]))
        o.revision = 1 if o.raises else 0
        o.changed(self.r.randrange(0, 6), output="Laporan dan foto kegiatan", target=3)
        a = o.actions[4]
        o.changed(4, budget=(a.budget or 1_000_000) + 2_500_000, fund="APBD", end=a.end + datetime.timedelta(days=3))
        o.send("buku", self.late())
        o.report("buku", self.cadence(), 12)

    def dua_sehari(self, o):
        day, how = self.early(), self.r.choice(["folder", "catat"])
        first, second = day - datetime.timedelta(days=4), day - datetime.timedelta(days=1)
        saved_on = [first, second] if self.r.random() < 0.5 else [second, first]
        for turn in range(2):
            o.send("buku", day, how=how, saved_on=saved_on[turn])
            o.changed(3, budget=o.actions[3].budget + 4_000_000, fund="APBD")
        o.changed(3, budget=o.actions[3].budget - 4_000_000)
        o.report("buku", 3, 6)

    def hanya_monitoring(self, o):
        o.make_plan(self.r.randrange(0, 2))
        o.send("buku", self.early())
        o.actions, kept = o.actions[:8], o.actions
        o.report("monitoring", self.cadence(), 12, only_new=self.r.random() < 0.4)
        o.actions = kept

    def sendiri_hanya_monitoring(self, o):
        o.form = "sendiri"
        o.make_plan(0)
        o.send("sendiri", self.early())
        o.form = "resmi"
        o.report("monitoring", self.cadence(), 12)

    def kosong_sesudah_rencana(self, o):
        o.send("buku", self.early())
        o.send("kosong", DAY(2022, 1, self.r.randrange(4, 28)))
        o.report("buku", self.cadence(), 9)
        o.send("kosong", DAY(2022, 11, self.r.randrange(4, 28)))

    def seratus_dua_puluh(self, o):
        o.send("buku", self.early())
        o.report("buku", 1, 11, faults=[over_hundred(True)])

    def seratus_dua_puluh_tetap(self, o):
        o.send("buku", self.early())
        o.report("buku", self.cadence(), 9, faults=[over_hundred(False)])

    def negatif(self, o):
        at = self.r.randrange(8)
        good = o.actions[at].budget or 6_000_000
        o.changed(at, budget=-good, fund="APBD")
        o.send("buku", self.early())
        if self.r.random() < 0.5:
            o.report("buku", 3, 3)
        o.revision = 1 if o.raises else 0
        o.changed(at, budget=good)
        o.send("buku", max(self.late(5, 170), max(f.known for f in o.files) + ONE))
        o.report("buku", 3, 12, start=6)

    def negatif_tetap(self, o):
        at = self.r.randrange(8)
        o.changed(at, budget=-(o.actions[at].budget or 6_000_000), fund="APBD")
        o.send("buku", self.early())
        o.report("buku", self.cadence(), 9)

    def sesuai_dpa(self, o):
        at = self.r.randrange(8)
        o.changed(at, budget="sesuai DPA")
        o.send("buku", self.late())
        o.report("buku", self.cadence(), 8)

    def sendiri_lalu_templat(self, o):
        o.make_plan(0)
        o.form = "sendiri"
        o.send("sendiri", self.early())
        if self.r.random() < 0.5:
            o.report("sendiri", 1, 2)
        o.form = "resmi"
        o.send("buku", max(f.known for f in o.files) + datetime.timedelta(days=self.r.randrange(2, 30)))
        o.report("buku", 1, 10, start=3)

    def sendiri_persen(self, o):
        o.form, o.style["percent"] = "sendiri", "persen"
        o.send("sendiri", self.r.choice([self.early(), self.late()]))
        o.report("sendiri", self.cadence(), 12, faults=self.r.choice([[], [over_hundred(True)], [falling(False)], [left_empty]]))

    def sendiri_angka(self, o):
        o.form, o.style["percent"] = "sendiri", "angka"
        o.send("sendiri", self.early())
        o.report("sendiri", self.cadence(), 9, faults=self.r.choice([[], [altered], [too_soon]]))

    def sendiri_samar(self, o):
        o.form, o.style["percent"] = "sendiri", "samar"
        o.send("sendiri", self.early())
        o.report("sendiri", 3, 6)

    def setengah_persen(self, o):
        o.send("buku", self.early())
        o.report("buku", self.cadence(), 10, faults=[tiny])

    def csv_lalu_realisasi(self, o):
        o.form = "sendiri"
        o.send("csv", self.early(), how="tanpa")
        o.report("realisasi", self.cadence(), 12)

    def tanpa_tanggal(self, o):
        o.send("buku", self.early(), how="tanpa")
        # Sometimes the first months never come: they are owed, since a plan of unknown day counts as the oldest.
        silent = self.r.random() < 0.5
        o.report("buku", self.cadence(), 9, start=4 if silent else 1, only_new=silent)

    def realisasi_tanpa_tanggal(self, o):
        o.send("buku", self.early())
        o.report("monitoring" if len(o.actions) == 8 else "buku", 3, 3, how="tanpa")

    def tanggal_simpan(self, o):
        o.send("buku", self.r.choice([self.early(), self.late(), self.late()]), how="simpan")
        o.report("buku", self.cadence(), 9, how=self.r.choice(["simpan", None]))

    def realisasi_dahulu(self, o):
        o.make_plan(0)
        o.report("monitoring", 1, 2)
        o.send("buku", DAY(2022, self.r.choice([3, 4]), self.r.randrange(8, 28)))
        o.report("buku", 1, 9, start=5)

    def rusak_sesudahnya(self, o):
        o.send("buku", self.early())
        o.send("rusak", DAY(2021, 11, self.r.randrange(3, 28)))
        o.report("monitoring" if len(o.actions) == 8 else "buku", 3, 6)
        if self.r.random() < 0.5:
            o.send("buku", DAY(2022, 8, self.r.randrange(2, 28)))

    def rusak_saja(self, o):
        o.send("rusak", self.early())
        if self.r.random() < 0.6:
            o.send("buku", self.late())
            o.report("buku", 1, 6)

    def menurun(self, o):
        o.send("buku", self.early())
        o.report("buku", self.cadence(), 11, faults=[falling(self.r.random() < 0.5)])

    def melebihi(self, o):
        o.send("buku", self.early())
        o.report("buku", self.cadence(), 11, faults=[overspent(self.r.random() < 0.5)])

    def mendahului(self, o):
        o.send("buku", self.early())
        o.report("buku", self.cadence(), 9, faults=[too_soon])

    def mulai_lambat(self, o):
        o.make_plan(shift=2)
        o.send("buku", self.early())
        o.report("buku", self.cadence(), 12)

    def dibuang(self, o):
        """A newer plan, its revision not raised, lacks an action; then progress of it comes."""
        o.make_plan(2)
        o.form = "sendiri"
        o.send("sendiri", self.early())
        gone = o.actions.pop(8)
        o.send("sendiri", self.late())
        unknown = [replace(gone, id="x9")] if self.r.random() < 0.6 else []
        o.report("realisasi", 3, 9, unknown=unknown)

    def asing(self, o):
        o.make_plan(0)
        o.send("buku", self.early())
        o.report("monitoring", 3, 9, unknown=[STRANGE])

    def tanpa_penanggung_jawab(self, o):
        at = self.r.randrange(8)
        o.changed(at, responsible=None)
        o.send("buku", self.r.choice([self.early(), self.late()]))
        o.report("buku", 3, 6)
        o.changed(at, responsible="Sekretaris")
        if self.r.random() < 0.5:
            o.send("buku", DAY(2022, 9, self.r.randrange(2, 28)))

    def tanggal_salah(self, o):
        a = o.actions[4]
        fault = self.r.choice([{"end": a.start - datetime.timedelta(days=9)}, {"end": None}, {"end": DAY(2023, 3, 14)}, {"end": "menyesuaikan"}])
        o.changed(4, **fault)
        o.send("buku", self.early())
        o.report("buku", self.cadence(), 9)
        if self.r.random() < 0.4:
            o.changed(4, end=a.end)
            o.send("buku", DAY(2022, 11, self.r.randrange(2, 28)))

    def buku_lama(self, o):
        """The plan is revised; then another person reports in the workbook of before."""
        o.send("buku", self.early())
        before = o.actions
        o.changed(2, budget=(o.actions[2].budget or 0) + 3_000_000, fund="APBD")
        o.revision = 1
        o.send("buku", self.late())
        o.actions, o.revision = before, 0
        o.report("buku", self.cadence(), 9, revision=0)

    def ditulis_lain(self, o):
        """A description is worded a little differently in a later plan; what was reported before goes with it."""
        o.make_plan(0)
        o.send("buku", self.early())
        o.report("buku", 1, 3)
        o.changed(3, description=o.actions[3].description.replace("seluruh pegawai", "seluruh pegawai dan mitra"))
        o.revision = 1
        o.report("buku", 3, 12, start=4)

    def campuran(self, o):
        """Anything with anything."""
        r = self.r
        o.send("buku", r.choice([self.early(), self.early(), DEADLINE, self.late()]), how=r.choice([None, None, "simpan"]))
        if r.random() < 0.4:
            o.revision = 1 if o.raises else 0
            o.changed(4, output="Berita acara")
            o.send("buku", max(self.late(), max(f.known for f in o.files) + ONE))
        if r.random() < 0.3:
            o.send("kosong", max(f.known for f in o.files) + datetime.timedelta(days=3))
        faults = r.sample([left_empty, altered, over_hundred(r.random() < 0.5), too_soon, tiny], r.randrange(0, 2))
        o.report("buku", self.cadence(), r.randrange(6, 13), faults=faults)

    ALL = ["bulanan", "triwulanan", "hari_batas_bulan_kosong", "telat_bulan_berubah", "sangat_telat", "diam", "hanya_realisasi", "hanya_kosong", "nihil", "nihil_terisi",
           "nihil_lalu_rencana", "rencana_lalu_nihil", "diperbaiki", "diperbaiki", "dua_sehari", "hanya_monitoring", "sendiri_hanya_monitoring", "kosong_sesudah_rencana",
           "seratus_dua_puluh", "seratus_dua_puluh_tetap", "negatif", "negatif_tetap", "sesuai_dpa", "sendiri_lalu_templat", "sendiri_persen", "sendiri_angka",
           "sendiri_samar", "setengah_persen", "csv_lalu_realisasi", "tanpa_tanggal", "realisasi_tanpa_tanggal", "tanggal_simpan", "realisasi_dahulu", "rusak_sesudahnya",
           "rusak_saja", "menurun", "melebihi", "mendahului", "mulai_lambat", "dibuang", "asing", "tanpa_penanggung_jawab", "tanggal_salah", "buku_lama", "ditulis_lain",
           "campuran", "campuran", "campuran", "campuran", "campuran"]


class World:
    """A workspace with a roster; its offices have sent a year of files."""

    def __init__(self, ripp, folder, seed):
        self.ripp, self.folder, self.seed, self.noted = ripp, folder, seed, []
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(os.path.join(folder, "masuk"))
        with open(os.path.join(folder, "ripp.toml"), "w", encoding="utf-8") as f:
            f.write(f'[program]\ntahun = {YEAR}\nprovinsi = "{GOVERNMENTS[0][1]}"\nunit = "Biro Organisasi"\nbatas_rencana_aksi = {DEADLINE}\n')
        rng = random.Random(f"dunia {seed}")
        places = [(g, a) for g in range(len(GOVERNMENTS)) for a in range(len(AGENCIES))]
        recipes = list(Recipes.ALL)
        rng.shuffle(recipes)
        self.offices, rows = [], []
        for (g, a), recipe in zip(places, recipes):
            code, government = GOVERNMENTS[g]
            name, innovation, short = AGENCIES[a]
            rows.append((f"{code}-{a + 1:02}", government, name, innovation, short, ORIGINS[(g + a) % 4], recipe))
        with open(os.path.join(folder, "daftar-opd.csv"), "w", encoding="utf-8", newline="") as f:
            out = csv.writer(f)
            out.writerow(["kode", "pemda", "opd", "inovasi", "singkatan", "asal_inovasi"])
            out.writerows(row[:6] for row in rows)
        blank = os.path.join(folder, "blanko")
        call(ripp, "templat", folder, "-k", blank, "--tanggal", "2021-10-05")
        self.templates = {}
        for path in glob.glob(os.path.join(blank, "kirim", "*", "*.xlsx")):
            part = os.path.relpath(path, blank).split(os.sep)[1]
            self.templates.setdefault(part.split(" ")[0], path)
        for code, government, name, innovation, short, origin, recipe in rows:
            office = Office(self, code, government, name, innovation, short, origin)
            office.recipe = recipe
            getattr(Recipes(office.rng), recipe)(office)
            self.offices.append(office)
        with open(os.path.join(folder, "penerimaan.csv"), "w", encoding="utf-8", newline="") as f:
            out = csv.writer(f)
            out.writerow(["berkas", "tanggal"])
            out.writerows((path, str(day)) for path, day in self.noted)

    def template(self, code):
        return self.templates[code]


# ---- running


def call(ripp, *words, allowed=(0, 1)):
    done = subprocess.run([ripp, *words], capture_output=True, text=True)
    if done.returncode not in allowed:
        raise SystemExit(f"ripp {' '.join(words)}: exit {done.returncode}\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
    return done.stdout
