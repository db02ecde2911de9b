"""A programme year as offices live it, by seed, and an oracle that computes what must hold of it on a day.

  tahun.py RIPP [--benih 1,2] [--ruang DIR] [--hanya json,rekap,pdf,tetap,kembali,asing]

Fills the workbooks that `ripp templat` writes with openpyxl, and own tables beside them, over a year; computes state, lateness, owed
months, counted progress, figures and standing of every OPD from what it wrote itself, never from what ripp says; and compares
`periksa --format json`, rekap.xlsx and the PDFs with that. Then: the report of April printed in July, the next workbook sent back
unchanged, foreign and changed files among the outputs. Every difference is a line; the exit code is 1 when there is one.
"""
import argparse
import csv
import datetime
import glob
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter

import openpyxl
import pdfplumber
from tahun_hitung import judge
from tahun_kantor import ACTIVITIES, DAY, DEADLINE, FISIK, LOOKS, MONTHS, UANG, World, YEAR, call, due_day, month_start, quarter_name


# ---- running and comparing


class Tally:
    """Counts what was compared and keeps what differs."""

    def __init__(self):
        self.compared, self.differences = Counter(), []

    def compare(self, where, what, expected, got, alike=None):
        self.compared[where[0]] += 1
        if not (alike(expected, got) if alike else same(expected, got)):
            self.differences.append(f"{' | '.join(str(w) for w in where)} | {what} | expected {expected!r} | got {got!r}")


def same(a, b):
    if isinstance(a, (int, float)) and isinstance(b, (int, float)) and not isinstance(a, bool) and not isinstance(b, bool):
        return abs(a - b) < 1e-6
    return a == b


def iso(day):
    return None if day is None else str(day)


def told(office, now):
    """Which findings about the year must stand there (True), must not (False), or are left open (None)."""
    force, by = now["force"], sorted(now["by"], key=lambda f: f.order)
    plans = sorted((f for f in by if f.plan is not None), key=lambda f: (f.revision, *f.order))
    found = {"F014": any(f.blank for f in by), "I010": False, "M008": False, "M009": False, "M011": bool(now["doubtful"])}
    if force is None or force.plan is None:
        return {"F014": found["F014"]}
    older = plans[:-1][-1:]
    found["I010"] = bool(older and older[0].revision == force.revision and {a.id for a in older[0].plan} - {a.id for a in force.plan})
    for key, values in now["history"].items():
        last = by.index(values[-1].file)
        for f in by[last + 1:]:
            if key in now["faulty"]:
                found["M008"] = found["M008"] or None
            elif f.values and any(k[0] == key[0] and k[2] == key[2] for k in f.values):
                found["M008"] = True
            elif f.values and found["M008"] is False:
                found["M008"] = None
        if len({v.number for v in values}) > 1:
            odd = any(not 0 <= v.number <= 100 for v in values) and key[2] == FISIK or (key in now["faulty"])
            found["M009"] = True if not odd else found["M009"] or None
        if key[2] == FISIK and 0 < values[-1].number < 1:
            found["M011"] = True
    return found


def compare_json(world, tally, day, quarter):
    words = [world.folder, "--format", "json", "--tanggal", str(day), "--triwulan", quarter_name(quarter)]
    result = json.loads(call(world.ripp, "periksa", *words))
    agencies = {a["agency"]: a for a in result["agencies"]}
    errors = {}
    for f in result["findings"]:
        errors.setdefault(f["agency"], Counter()).update([f["rule"]] if f["severity"] == "error" else [])
    rules = {(f["agency"], f["rule"]) for f in result["findings"]}
    silent = []
    for office in world.offices:
        now, got = judge(office, day, quarter), agencies.get(office.code)
        where = ("json", f"seed {world.seed}", f"{office.code} {office.recipe}", str(day), quarter_name(quarter))
        if got is None:
            tally.compare(where, "agency", "listed", None)
            continue
        compare = lambda what, expected, value, alike=None: tally.compare(where, what, expected, value, alike)
        compare("status", now["status"], got["status"])
        compare("late", now["late"], got["late"])
        compare("days_late", now["days_late"], got["days_late"])
        compare("first_received", iso(now["first"]), got["first_received"])
        compare("last_received", iso(now["last"]), got["last_received"])
        compare("owed", now["owed"], got["owed"])
        # Whether figures without any plan are an error of their own beside the missing plan is left open.
        got_errors = Counter({rule: n for rule, n in errors.get(office.code, {}).items() if now["status"] != "missing" or rule != "M010"})
        compare("errors", dict(now["errors"]), dict(got_errors))
        for rule, expected in told(office, now).items():
            if expected is not None:
                compare(f"told {rule}", expected, (office.code, rule) in rules)
        if now["status"] == "missing":
            silent.append(office.code)
        compare_files(compare, now, got["files"])
        compare_actions(compare, now, got)
        compare_figures(compare, now, got["figures"])
    tally.compare(("json", f"seed {world.seed}", str(day)), "missing", sorted(silent), sorted(result["missing"]))
    return result


def compare_files(compare, now, got):
    force = now["force"]
    compare("files.after", now["after"], sorted(got["after"]))
    plan = [force.path] if force else []
    if force and force.plan is None:
        compare("files.plan", plan, got["plan"], lambda a, b: b in ([], a))
        return
    compare("files.plan", plan, got["plan"])
    if not force:
        return
    known = {a.id for a in force.plan}
    open_ = {f.path for f in now["by"] if f.blank or f.unreadable or f.doubtful or any(k[0] not in known for k in f.values)}
    rest = {f.path for f in now["by"]} - now["sources"] - set(plan)
    compare("files.progress", sorted(now["sources"] - open_), sorted(set(got["progress"]) - open_))
    compare("files.superseded", sorted(rest - open_), sorted(set(got["superseded"]) - open_))


def compare_actions(compare, now, got):
    force = now["force"]
    have = {a["description"]: a for a in got["actions"]}
    compare("actions", sorted(r["aksi"].description for r in now["rows"]), sorted(have))
    for r in now["rows"]:
        a, action = r["aksi"], have.get(r["aksi"].description)
        if action is None:
            continue
        name = f"{a.id} {ACTIVITIES[a.activity][0]}"
        valid = lambda value: str(value) if isinstance(value, DAY) else None
        compare(f"{name} activity", ACTIVITIES[a.activity][0], action["activity"])
        compare(f"{name} file, row", [force.path, force.rows[a.id]], [action["file"], action["row"]])
        compare(f"{name} start, end", [valid(a.start), valid(a.end)], [action["start"], action["end"]])
        compare(f"{name} budget", a.budget if isinstance(a.budget, int) else None, action["budget"], lambda x, y: same(x, y) or a.money() is None and y is None)
        if not r["open"]:
            compare(f"{name} standing", r["standing"], action["standing"])
        months = {p["month"]: p for p in action["progress"] if p["physical"] is not None or p["spent"] is not None}
        expected = {}
        for (id_, month, kind), value in now["counted"].items():
            if id_ == a.id:
                expected.setdefault(month, {})[kind] = value
        for month in range(1, 13):
            want, p = expected.get(month, {}), months.get(month, {})
            number = lambda kind: want[kind].number if kind in want else None
            compare(f"{name} {month} physical, spent", (number(FISIK), number(UANG)), (p.get("physical"), p.get("spent")), lambda x, y: all(map(same, x, y)))
            if want and p:
                files = sorted({v.file.path for v in want.values()})
                compare(f"{name} {month} file", files, p["file"], lambda x, y: y in x)


def compare_figures(compare, now, got):
    want = now["figures"]
    if want is None or got is None:
        compare("figures", want, got)
        return
    for key, expected in want.items():
        if key == "left_out":
            compare(key, expected, got[key], lambda a, b: a <= b <= a + now["doubtful"])
        else:
            compare(key, expected, got[key])


# ---- rekap.xlsx


def table(sheet, *heads):
    """Rows as dictionaries under the first row that has all these headings, down to the first row without its first heading."""
    rows = list(sheet.iter_rows(values_only=True))
    top = next((i for i, row in enumerate(rows) if set(heads) <= {str(c).strip() for c in row if c is not None}), None)
    if top is None:
        return None
    names = [str(c).strip() if c is not None else None for c in rows[top]]
    at, found = names.index(heads[0]), []
    for row in rows[top + 1:]:
        if row[at] is None:
            break
        found.append({name: value for name, value in zip(names, row) if name is not None})
    return found


STATES = {"complete": "lengkap", "to-mend": "perlu perbaikan", "refused": "ditolak", "nihil": "nihil", "missing": "belum"}
STANDINGS = {"not-started": "Belum mulai", "done": "Selesai", "not-reported": "Tidak dilaporkan", "late": "Terlambat", "on-schedule": "Sesuai jadwal", None: ""}
EMPTY = (None, "", "–", "-", "Belum dilaporkan", "belum dilaporkan")


def number(value):
    return None if value in EMPTY else value


def blankish(expected, got):
    """A number that is due, or any way of showing that there is none."""
    return number(got) is None if expected is None else same(expected, got)


def compare_rekap(world, tally, day, quarter, out):
    book = openpyxl.load_workbook(os.path.join(out, "rekap.xlsx"), data_only=True)
    where = ("rekap", f"seed {world.seed}", str(day), quarter_name(quarter))
    sheets = {}
    for name, heads in (("Kepatuhan", ("Kode", "Status", "Terlambat")), ("Monitoring", ("Kode", "Rencana Aksi", "Keadaan")), ("Pelaporan", ("Kode", "OPD"))):
        sheets[name] = table(book[name], *heads) if name in book.sheetnames else None
        tally.compare(where, name, "a table", "a table" if sheets[name] else None)
    states = {r["Kode"]: r for r in sheets["Kepatuhan"] or []}
    monitoring = {}
    for r in sheets["Monitoring"] or []:
        monitoring.setdefault(r["Kode"], {})[r["Rencana Aksi"]] = r
    reporting = {r["Kode"]: r for r in sheets["Pelaporan"] or []}
    for office in world.offices:
        now = judge(office, day, quarter)
        here = ("rekap", f"seed {world.seed}", f"{office.code} {office.recipe}", str(day), quarter_name(quarter))
        compare = lambda what, expected, value, alike=None: tally.compare(here, what, expected, value, alike)
        row = states.get(office.code)
        if row:
            compare("Status", STATES[now["status"]], row["Status"], lambda a, b: str(b).startswith(a))
            compare("Terlambat", "ya" if now["late"] else "tidak", row["Terlambat"])
            compare("Hari Terlambat", now["days_late"], number(row["Hari Terlambat"]))
            compare("Anggaran (Rp)", sum(r["aksi"].money() or 0 for r in now["rows"]), number(row["Anggaran (Rp)"]) or 0)
            orphans = sum(bool(f.values) for f in now["by"]) if now["status"] == "missing" else 0
            compare("Kesalahan", sum(now["errors"].values()), number(row["Kesalahan"]) or 0, lambda a, b: a <= b <= a + orphans)
        else:
            compare("Kepatuhan", "a row", None)
        have = monitoring.get(office.code, {})
        if sheets["Monitoring"]:
            compare("rows of Monitoring", sorted(r["aksi"].description for r in now["rows"]), sorted(k for k in have if k))
        for r in now["rows"]:
            line = have.get(r["aksi"].description)
            if line:
                compare_line(compare, now, r, line)
        if office.code in reporting:
            compare_months(compare, now, day, reporting[office.code])
        elif sheets["Pelaporan"]:
            compare("Pelaporan", "a row", None)


def compare_line(compare, now, r, line):
    a = r["aksi"]
    name = f"{a.id} {ACTIVITIES[a.activity][0]}"
    for kind, word in ((FISIK, "Fisik"), (UANG, "Rp")):
        for month in range(1, 13):
            value = now["counted"].get((a.id, month, kind))
            compare(f"{name} {word} {MONTHS[month - 1]}", value.number if value else None, line.get(f"{word} {MONTHS[month - 1]}", "no such column"), blankish)
    compare(f"{name} Rencana (%)", r["planned"], line["Rencana (%)"], blankish)
    compare(f"{name} Realisasi (%)", r["physical"].number if r["physical"] else None, line["Realisasi (%)"], blankish)
    if not r["open"]:
        shown = re.sub(r"^\W+", "", line["Keadaan"] or "")
        compare(f"{name} Keadaan", STANDINGS[r["standing"]], shown, lambda a, b: a == b or not a and b not in STANDINGS.values())


def compare_months(compare, now, day, row):
    """On time, late by days, owed; an empty cell or a dash where nothing is due."""
    for month in range(1, 13):
        shown = row.get(MONTHS[month - 1])
        text = "" if shown in EMPTY else str(shown).lower()
        under_way, first = now["months"][month]
        due, owed = due_day(month), f"{YEAR}-{month:02}" in now["owed"]
        if owed:
            compare(f"Pelaporan {MONTHS[month - 1]}", "owed", shown, lambda a, b: "belum" in text or "terutang" in text)
        elif now["rows"] and under_way and first and month_start(month) <= day:
            late = (first.known - due).days if first.known else 0
            if first.known and late > 0:
                compare(f"Pelaporan {MONTHS[month - 1]}", f"late {late}", shown, lambda a, b: re.findall(r"\d+", text)[:1] == [str(late)])
            elif first.known:
                compare(f"Pelaporan {MONTHS[month - 1]}", "on time", shown, lambda a, b: "tepat" in text)
        elif not now["rows"] or not under_way:
            compare(f"Pelaporan {MONTHS[month - 1]}", "nothing due", shown, lambda a, b: not re.search(r"tepat|terlambat|terutang|\d", text))


# ---- PDFs


def printed_number(text):
    found = re.match(r"^[−-]?\+?[\d.]+(,\d+)?", text)
    return float(found.group(0).replace(".", "").replace(",", ".").replace("−", "-").replace("+", "")) if found else None


def boxes(path):
    """The figures in the box of the first page, by their labels: what stands below a label, within its column."""
    with pdfplumber.open(path) as pdf:
        page = pdf.pages[0].filter(lambda o: o.get("object_type") != "char" or o.get("upright", True) and o.get("size", 0) < 30)
        words = page.extract_words(keep_blank_chars=False)
    found = {}
    for label in ("Rencana fisik", "Realisasi fisik", "Deviasi (poin)", "Tingkat capaian", "Anggaran (Rp)", "Realisasi anggaran (Rp)", "Serapan anggaran"):
        parts = label.split(" ")
        for i in range(len(words) - len(parts) + 1):
            run = words[i:i + len(parts)]
            if [w["text"] for w in run] == parts and max(w["top"] for w in run) - min(w["top"] for w in run) < 2 and run[-1]["x1"] - run[0]["x0"] < 150:
                left, right, below = run[0]["x0"] - 3, run[0]["x0"] + 118, run[0]["bottom"]
                under = [w for w in words if left <= w["x0"] < right and below - 1 < w["top"] < below + 30]
                first = min((w["top"] for w in under), default=None)
                if first is not None:
                    found.setdefault(label, " ".join(w["text"] for w in under if abs(w["top"] - first) < 4))
                    break
    return found


def compare_pdf(world, tally, day, quarter, out):
    folder = os.path.join(out, "laporan", quarter_name(quarter))
    for office in world.offices:
        now = judge(office, day, quarter)
        where = ("pdf", f"seed {world.seed}", f"{office.code} {office.recipe}", str(day), quarter_name(quarter))
        paths = glob.glob(os.path.join(glob.escape(folder), f"{office.code} *.pdf"))
        tally.compare(where, "a report", bool(now["rows"]), bool(paths))
        if not paths or not now["rows"]:
            continue
        found = boxes(paths[0])
        figures = now["figures"]
        for label, key, close in (("Rencana fisik", "planned", 0.0501), ("Realisasi fisik", "physical", 0.0501), ("Deviasi (poin)", "deviation", 0.0501),
                                  ("Tingkat capaian", "achievement", 0.0501), ("Anggaran (Rp)", "budget", 0.5), ("Realisasi anggaran (Rp)", "spent", 0.5),
                                  ("Serapan anggaran", "absorption", 0.0501)):
            text = found.get(label)
            value = None if text is None else printed_number(text)
            tally.compare(where, label, figures[key], text if value is None else value,
                          lambda a, b: isinstance(b, float) and abs(a - b) <= close if a is not None else not isinstance(b, float) and b is not None)


# ---- what must not change


def files_below(folder):
    found = {}
    for base, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(base, name)
            with open(path, "rb") as f:
                found[os.path.relpath(path, folder)] = f.read()
    return found


def copy_of(world, target, keep):
    """The workspace with the received files that are kept."""
    shutil.rmtree(target, ignore_errors=True)
    os.makedirs(os.path.join(target, "masuk"))
    for name in ("ripp.toml", "daftar-opd.csv"):
        shutil.copy(os.path.join(world.folder, name), target)
    kept = [f for o in world.offices for f in o.files if keep(f)]
    for f in kept:
        path = os.path.join(target, "masuk", f.path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        shutil.copy(os.path.join(world.folder, "masuk", f.path), path)
    with open(os.path.join(target, "penerimaan.csv"), "w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(["berkas", "tanggal"])
        rows.writerows((path, str(day)) for path, day in world.noted if any(f.path == path for f in kept))
    return target


def printed_again(world, tally, work):
    """tetap: the PDFs of a quarter for a day are the same bytes from what had come by then and from all that came later."""
    for day, quarter in ((DAY(2022, 4, 6), 1), (DAY(2022, 7, 6), 2)):
        then = copy_of(world, os.path.join(work, "saat-itu"), lambda f: f.known and f.known <= day)
        later = copy_of(world, os.path.join(work, "kemudian"), lambda f: f.known)
        prints = []
        for folder in (then, later):
            call(world.ripp, "laporan", folder, "--tanggal", str(day), "--triwulan", quarter_name(quarter), "-q")
            prints.append({p: b for p, b in files_below(os.path.join(folder, "keluaran", "laporan")).items() if p.endswith(".pdf")})
        where = ("tetap", f"seed {world.seed}", str(day), quarter_name(quarter))
        tally.compare(where, "PDFs", sorted(prints[0]), sorted(prints[1]))
        for path in sorted(set(prints[0]) & set(prints[1])):
            tally.compare((*where, path), "the same bytes", True, prints[0][path] == prints[1][path])
        tally.compare(where, "reports", True, len(prints[0]) > 20)


def resaved(paths, form, target):
    """The workbooks as another program saves them."""
    os.makedirs(target, exist_ok=True)
    made = {path: os.path.join(target, os.path.basename(path)) for path in paths}
    if form == "as written":
        for path, to in made.items():
            shutil.copy(path, to)
    elif form == "openpyxl":
        for path, to in made.items():
            openpyxl.load_workbook(path).save(to)
    else:
        profile = os.path.join(target, "profil")
        for start in range(0, len(paths), 20):
            words = ["--headless", f"-env:UserInstallation=file://{os.path.abspath(profile)}", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", target]
            subprocess.run(["soffice", *words, *paths[start:start + 20]], check=True, capture_output=True, timeout=900)
    return made


def sent_back(world, tally, work):
    """kembali: the next workbook, sent back as it is, alters nothing and gives no finding that was not there."""
    day, quarter, _ = random.Random(f"kembali {world.seed}").choice([look for look in LOOKS if look[2] and look[0] > DEADLINE])
    after = day + datetime.timedelta(days=world.seed % 2)
    words = ["--tanggal", str(after), "--triwulan", quarter_name(quarter), "--format", "json"]
    start = copy_of(world, os.path.join(work, "sebelum"), lambda f: not f.known or f.known <= day)
    call(world.ripp, "jalankan", start, "--tanggal", str(day), "--triwulan", quarter_name(quarter), "-q")
    before = json.loads(call(world.ripp, "periksa", start, *words))
    codes = {o.code for o in world.offices if judge(o, day, quarter)["rows"]}
    paths = []
    for folder in sorted(glob.glob(os.path.join(start, "keluaran", "kirim", "*"))):
        code = os.path.basename(folder).split(" ")[0]
        if code in codes:
            paths += glob.glob(os.path.join(glob.escape(folder), "*.xlsx"))
    where = ("kembali", f"seed {world.seed}", str(day), quarter_name(quarter))
    tally.compare(where, "workbooks to go on with", len(codes), len(paths))
    kinds = Counter((f["agency"], f["rule"]) for f in before["findings"])
    old = {a["agency"]: a for a in before["agencies"]}
    for form in ["as written", "openpyxl"] + (["LibreOffice"] if shutil.which("soffice") else []):
        again = copy_of(world, os.path.join(work, "sesudah"), lambda f: not f.known or f.known <= day)
        made = resaved(paths, form, os.path.join(work, "simpan-ulang"))
        target = os.path.join(again, "masuk", str(after))
        os.makedirs(target, exist_ok=True)
        for path, to in made.items():
            # A name of its own, so that it does not take the place of a file of that day.
            shutil.copy(to, os.path.join(target, "Kembali " + os.path.basename(path)))
        shutil.rmtree(os.path.join(work, "simpan-ulang"))
        result = json.loads(call(world.ripp, "periksa", again, *words))
        for agency in result["agencies"]:
            code = agency["agency"]
            if code not in codes:
                continue
            here = (*where, form, code, next(o.recipe for o in world.offices if o.code == code))
            was = old[code]
            for key in ("status", "late", "days_late", "owed", "first_received", "figures"):
                # Where no day was known before, this one is the first.
                if key != "first_received" or was[key]:
                    tally.compare(here, key, was[key], agency[key], alike_all)
            progress = lambda a: {x["description"]: (x["activity"], x["start"], x["end"], x["budget"], x["standing"],
                                                     sorted((p["month"], p["physical"], p["spent"]) for p in x["progress"])) for x in a["actions"]}
            for name, line in progress(was).items():
                tally.compare(here, f"action {name}", line, progress(agency).get(name))
            tally.compare(here, "actions", len(was["actions"]), len(agency["actions"]))
        now = Counter((f["agency"], f["rule"]) for f in result["findings"] if f["rule"] != "I004")
        new = {key: (kinds[key], n) for key, n in now.items() if n > kinds[key]}
        for (code, rule), (a, b) in sorted(new.items(), key=str):
            # The one to show: of the file that came back, where there is one.
            alike = [f for f in result["findings"] if (f["agency"], f["rule"]) == (code, rule)]
            some = next((f for f in alike if "Kembali " in (f["file"] or "")), alike[0])
            recipe = next((o.recipe for o in world.offices if o.code == code), "")
            tally.compare((*where, form, code, recipe), f"findings {rule}", a, f"{b}: {some['file']} {some['sheet']}!{some['cell']} {some['message']}")
        known = {s["agency"] for s in result["submissions"] if s["file"].split("/")[-1].startswith("Kembali ")}
        tally.compare((*where, form), "OPDs whose workbook is known to be theirs", sorted(codes), sorted(known & codes))


def alike_all(a, b):
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(same(a[k], b[k]) for k in a)
    return same(a, b)


def foreign_stays(world, tally, work):
    """asing: a file that someone laid among the outputs stays; an output that someone changed stays under another name."""
    folder = copy_of(world, os.path.join(work, "asing"), lambda f: not f.known or f.known <= DAY(2022, 4, 6))
    words = ["jalankan", folder, "--tanggal", "2022-04-06", "--triwulan", quarter_name(1), "-q"]
    call(world.ripp, *words)
    out = os.path.join(folder, "keluaran")
    reports = os.path.join(out, "laporan", quarter_name(1))
    scan, rekap = b"%PDF-1.4 a scan of the signed report", os.path.join(out, "rekap.xlsx")
    with open(os.path.join(reports, "scan tanda tangan.pdf"), "wb") as f:
        f.write(scan)
    with open(rekap, "rb") as f:
        clean = f.read()
    with open(rekap, "wb") as f:
        f.write(clean + b"coloured by someone")
    report = sorted(glob.glob(os.path.join(glob.escape(reports), "88*.pdf")))[0]
    with open(report, "ab") as f:
        f.write(b"signed")
    with open(report, "rb") as f:
        signed = f.read()
    call(world.ripp, *words)
    now, where = files_below(out), ("asing", f"seed {world.seed}")
    tally.compare(where, "foreign file", scan, now.get(os.path.join("laporan", quarter_name(1), "scan tanda tangan.pdf")))
    tally.compare(where, "the new rekap.xlsx", True, now.get("rekap.xlsx") == clean)
    tally.compare(where, "the changed rekap.xlsx", True, now.get("rekap (diubah).xlsx") == clean + b"coloured by someone")
    changed = os.path.relpath(report, out)[:-4] + " (diubah).pdf"
    tally.compare(where, f"the changed report as {changed}", True, now.get(changed) == signed)


# ---- all


def year(ripp, seed, work, only, tally):
    world = World(ripp, os.path.join(work, f"tahun-{seed}"), seed)
    print(f"seed {seed}: {len(world.offices)} OPDs, {sum(len(o.files) for o in world.offices)} files", flush=True)
    for day, quarter, whole in LOOKS:
        if "json" in only:
            compare_json(world, tally, day, quarter)
        if whole and {"rekap", "pdf"} & only:
            out = os.path.join(work, f"hasil-{seed}", str(day))
            shutil.rmtree(out, ignore_errors=True)
            call(ripp, "jalankan", world.folder, "--tanggal", str(day), "--triwulan", quarter_name(quarter), "-k", out, "-q")
            if "rekap" in only:
                compare_rekap(world, tally, day, quarter, out)
            if "pdf" in only:
                compare_pdf(world, tally, day, quarter, out)
    for name, check in (("tetap", printed_again), ("kembali", sent_back), ("asing", foreign_stays)):
        if name in only:
            check(world, tally, os.path.join(work, f"lain-{seed}"))
    return world


def main():
    words = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    words.add_argument("ripp")
    words.add_argument("--benih", default="1,2", help="seeds, with commas")
    words.add_argument("--ruang", help="folder for the workspaces; kept. Without it: a temporary one, removed")
    words.add_argument("--hanya", default="json,rekap,pdf,tetap,kembali,asing", help="which checks")
    said = words.parse_args()
    tally, work = Tally(), os.path.abspath(said.ruang) if said.ruang else tempfile.mkdtemp(prefix="ripp-tahun-")
    for seed in said.benih.split(","):
        before = len(tally.differences)
        year(os.path.abspath(said.ripp), int(seed), work, set(said.hanya.split(",")), tally)
        for line in tally.differences[before:]:
            print("DIFFERS " + line, flush=True)
    if not said.ruang:
        shutil.rmtree(work)
    for name, count in tally.compared.items():
        differ = sum(line.startswith(name + " |") for line in tally.differences)
        print(f"{'FAILED ' if differ else 'ok     '} {name}: {count} compared, {differ} differ")
    return 1 if tally.differences else 0


if __name__ == "__main__":
    sys.exit(main())
