"""Reads the reports with programs that are not ripp: pikepdf the structure, pdfplumber the tables by their tags, pdftotext
the order of the words; and compares every figure with rekap.xlsx of the same quarter, calculated anew by LibreOffice.

  laporan.py RIPP WORK    WORK/keluaran holds the outputs of the samples

Each check prints a line; the first failure ends with a non-zero exit code.
"""
import glob
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from decimal import ROUND_HALF_UP, Decimal

import openpyxl
import pdfplumber
import pikepdf
from kantor import MONTHS, ROOT, Tally, recalculated

ripp, work = sys.argv[1], sys.argv[2]
UNREPORTED, DASH = "Belum dilaporkan", "–"
tally = Tally()
check = tally.check


def squeezed(text):
    return re.sub(r"[\s\u200b\u00ad]+", "", str(text))


# ---- numbers as the office prints them, written anew here so that a slip in the program shows


def decimal(number, places=1):
    rounded = Decimal(repr(round(number, 9))).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    text = f"{abs(rounded):,.{places}f}".replace(",", "_").replace(".", ",").replace("_", ".")
    return ("−" if rounded < 0 else "") + text


def percent(cell):
    return cell if isinstance(cell, str) else DASH if cell is None else decimal(cell) + "%"


def points(cell):
    if not isinstance(cell, (int, float)):
        return DASH
    text = decimal(cell)
    return "0,0" if text in ("0,0", "−0,0") else ("+" + text if cell > 0 else text)


def money(cell):
    return cell if isinstance(cell, str) else DASH if cell is None else decimal(cell, 0)


# ---- rekap.xlsx


def table_under(sheet, first_head, after=0):
    """Rows as dictionaries under the heading row whose first cell is given, down to the first row with an empty first cell."""
    top = next(r for r in range(after + 1, sheet.max_row + 1) if sheet.cell(r, 1).value == first_head)
    heads = [sheet.cell(top, c).value for c in range(1, sheet.max_column + 1)]
    rows, r = [], top + 1
    while r <= sheet.max_row and sheet.cell(r, 1).value is not None:
        rows.append({h: sheet.cell(r, c + 1).value for c, h in enumerate(heads) if h is not None})
        r += 1
    return rows


class Rekap:
    def __init__(self, path, folder):
        book = openpyxl.load_workbook(recalculated(path, folder, work), data_only=True)
        self.judged = [r for r in table_under(book["Evaluasi"], "Kode") if r["OPD"]]
        self.monitoring = [r for r in table_under(book["Monitoring"], "Kode") if r["Rencana Aksi"] or r["OPD"]]
        self.states = [r for r in table_under(book["Kepatuhan"], "No") if r["Kode"]]
        self.findings = [r for r in table_under(book["Temuan"], "Kode") if r["Tingkat"]]
        self.plan = [r for r in table_under(book["Rencana Aksi"], "Kode") if r["OPD"]]
        summary = book["Ringkasan"]
        status = next(r for r in range(1, summary.max_row) if str(summary.cell(r, 1).value).startswith("C. Status"))
        self.status = table_under(summary, "Pemerintah Daerah", status)
        money_top = next(r for r in range(1, summary.max_row) if str(summary.cell(r, 1).value).startswith("D. Kinerja"))
        self.pemda = table_under(summary, "Pemerintah Daerah", money_top)
        month_top = next(r for r in range(1, summary.max_row) if str(summary.cell(r, 1).value).startswith("E. Rencana"))
        self.months = table_under(summary, "Bulan", month_top)[:12]


# ---- a PDF as its tags give it to a screen reader


class Tagged:
    """Texts and tables of a PDF in the order of its structure tree."""

    def __init__(self, path):
        self.path, self.name = path, os.path.basename(path)
        self.texts, self.tables, self.alts = [], [], []
        with pdfplumber.open(path) as pdf:
            self.pages = len(pdf.pages)
            self.words = {}
            for number, page in enumerate(pdf.pages, 1):
                last = None
                for char in page.chars:
                    # Within a span that only says how its letters are read, the mark of the text around it holds.
                    mark = char.get("mcid")
                    mark = last if mark is None and char.get("tag") == "Span" else mark
                    last = mark
                    if mark is not None:
                        self.words.setdefault((number, mark), []).append(char["text"])
            for element in pdf.structure_tree:
                self.walk(element, None)

    def own(self, element):
        page = element.get("page_number")
        return "".join("".join(self.words.get((page, mcid), [])) for mcid in element.get("mcids", []))

    def text(self, element):
        return self.own(element) + "".join(
            ("" if child["type"] in ("Span", "Lbl", "Link", "Strong", "Em") else " ") + self.text(child) for child in element.get("children", []))

    def walk(self, element, table):
        kind = element["type"]
        if kind == "Table":
            table = []
            self.tables.append(table)
        if kind == "TR":
            cells = [(c["type"], self.text(c).strip()) for c in element.get("children", []) if c["type"] in ("TH", "TD")]
            table.append(cells)
            return
        if element.get("alt_text"):
            self.alts.append(element["alt_text"])
        own = self.own(element)
        if own.strip():
            self.texts.append(own.strip())
        for child in element.get("children", []):
            self.walk(child, table)

    def rows(self, first_heads):
        """Data rows of the table whose first row begins with these headings: cells as text, no heads, no numbering."""
        for table in self.tables:
            heads = [squeezed(text) for _, text in table[0]] if table else []
            if heads[: len(first_heads)] == [squeezed(h) for h in first_heads]:
                return [[text for _, text in row] for row in table if len(row) == len(heads) and any(kind == "TD" for kind, _ in row)]
        return None

    def boxes(self):
        """Label and value of the box of figures."""
        labels = ["Rencana fisik", "Realisasi fisik", "Deviasi (poin)", "Tingkat capaian", "Anggaran (Rp)", "Realisasi anggaran (Rp)",
                  "Serapan anggaran", "Kategori"]
        found = {}
        for label in labels:
            at = next((i for i, text in enumerate(self.texts) if squeezed(text) == squeezed(label)), None)
            found[label] = self.texts[at + 1] if at is not None else None
        return found


def without_month(text):
    return re.sub(r"\s*\((Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep|Okt|Nov|Des)\)$", "", text)


def differ(pairs):
    """The pairs that are not the same but for blanks."""
    return [(name, a, b) for name, a, b in pairs if squeezed(a) != squeezed(b)]


def spent(row):
    return DASH if row["Realisasi (Rp)"] == UNREPORTED and not row["Anggaran (Rp)"] else money(row["Realisasi (Rp)"])


def compare_agency(rekap, row, pdf, last_month):
    box = pdf.boxes()
    pairs = [("rencana", percent(row["Rencana (%)"]), box["Rencana fisik"]),
             ("realisasi", percent(row["Realisasi (%)"]), without_month(box["Realisasi fisik"])),
             ("deviasi", points(row["Deviasi (poin)"]), box["Deviasi (poin)"]),
             ("capaian", percent(row["Tingkat Capaian (%)"]), box["Tingkat capaian"]),
             ("anggaran", money(row["Anggaran (Rp)"]), box["Anggaran (Rp)"]),
             ("realisasi anggaran", spent(row), box["Realisasi anggaran (Rp)"]),
             ("serapan", percent(row["Serapan (%)"]), box["Serapan anggaran"]),
             ("kategori", row["Kategori"], box["Kategori"])]
    wrong = differ(pairs)
    actions = [r for r in rekap.monitoring if r["Kode"] == row["Kode"]]
    printed = [r for r in pdf.rows(["No.", "Rencana aksi"]) or [] if r[0]]
    late = {MONTHS[m]: MONTHS[m][:3] if MONTHS[m] != "Agustus" else "Agu" for m in range(12)}
    say = lambda value, month: value if value == DASH or MONTHS.index(month) + 1 >= last_month else f"{value} ({late[month]})"
    expected = Counter()
    for a in actions:
        name = squeezed(a["Rencana Aksi"] or "(uraian kosong)")
        physical = DASH if a["Realisasi (%)"] is None else say(percent(a["Realisasi (%)"]), a["Bulan Laporan Terakhir"])
        expected[(name, squeezed(percent(a["Rencana (%)"])), squeezed(physical), squeezed(points(a["Deviasi (poin)"])),
                  squeezed(money(a["Realisasi (Rp)"])), squeezed(a["Keadaan"]))] += 1
    seen = Counter()
    names = {key[0] for key in expected}
    for r in printed:
        text = squeezed(r[1])
        # Under the description stands the activity.
        name = next((n for n in sorted(names, key=len, reverse=True) if text.startswith(n)), text)
        standing = re.sub(r"^\W+", "", squeezed(r[8]))
        seen[(name, squeezed(r[4]), squeezed(r[5]), squeezed(r[6]), squeezed(without_month(r[7])), standing)] += 1
    wrong += [("rencana aksi", key, "tidak tercetak") for key in (expected - seen)] + [("rencana aksi", "tidak ada", key) for key in (seen - expected)]
    return wrong, len(pairs) + 5 * len(actions)


def compare_province(rekap, pdf):
    wrong, count = [], 0

    def compare(name, expected, printed):
        nonlocal wrong, count
        if printed is None:
            printed = []
        count += sum(len(row) for row in expected)
        clean = lambda rows: [[squeezed(cell) for cell in row] for row in rows]
        expected, printed = clean(expected), clean(printed)
        wrong += [(name, a, b) for a, b in zip(expected, printed) if a != b]
        if len(expected) != len(printed):
            wrong.append((name, f"{len(expected)} rows", f"{len(printed)} rows"))

    status = {r["Pemerintah Daerah"]: r for r in rekap.status}
    # Under the pemda stand the line of the province and a note.
    pemda = rekap.pemda[:-2]
    total = rekap.pemda[len(pemda)]
    sums = next(r for r in rekap.status if r["Pemerintah Daerah"] == "Jumlah")

    def figures(r):
        if not r["Rencana Aksi"]:
            return [DASH] * 6
        return [money(r["Rencana Aksi"]), percent(r["Rencana Fisik (%)"]), percent(r["Realisasi Fisik (%)"]), points(r["Deviasi (poin)"]),
                percent(r["Tingkat Capaian (%)"]), r["Kategori"]]

    counts = lambda s: [str(s["OPD Terdaftar"]), str(s["OPD Terdaftar"] - s["Belum menyampaikan"])]
    by_pemda = [[r["Pemerintah Daerah"]] + counts(status[r["Pemerintah Daerah"]]) + figures(r) for r in pemda]
    printed = [[without_month(cell) for cell in row] for row in pdf.rows(["Pemerintah daerah", "OPD", "Masuk"]) or []]
    compare("per pemda", by_pemda + [["Jumlah/rata-rata"] + counts(sums) + figures(total)], printed)

    # Sums of weighed shares differ in their last digits.
    tidy = lambda value: round(value, 6) if isinstance(value, (int, float)) else -1
    standing = lambda r: (tidy(r["Tingkat Capaian (%)"]), tidy(r["Realisasi (%)"]))
    ranked = sorted(rekap.judged, key=lambda r: tuple(-value for value in standing(r)))
    expected, rank, before = [], 0, None
    for index, r in enumerate(ranked, 1):
        key = standing(r)
        rank = rank if key == before else index
        before = key
        number = str(rank) if isinstance(r["Tingkat Capaian (%)"], (int, float)) else DASH
        expected.append([number, r["OPD"], r["Pemda"], percent(r["Realisasi (%)"]), points(r["Deviasi (poin)"]), percent(r["Tingkat Capaian (%)"]), r["Kategori"]])
    printed = [[without_month(cell) for cell in row] for row in pdf.rows(["Peringkat"]) or []]
    order = lambda rows: sorted(rows, key=lambda row: [squeezed(cell) for cell in row])
    compare("peringkat", order(expected), order(printed))
    compare("urutan peringkat", [[r[0]] for r in expected], [[r[0]] for r in printed])

    def budget(r):
        money_spent = r["Realisasi Anggaran (Rp)"]
        return [money(r["Anggaran (Rp)"]), DASH if money_spent == UNREPORTED and not r["Anggaran (Rp)"] else money(money_spent), percent(r["Serapan (%)"])]

    spending = pdf.rows(["Pemerintah daerah", "Anggaran (Rp)"])
    # Where nothing was spent yet there is nothing to compare.
    if spending or total["Serapan (%)"] != DASH:
        compare("serapan", [[r["Pemerintah Daerah"]] + budget(r) for r in pemda] + [["Jumlah"] + budget(total)], spending or [])

    late = [r for r in rekap.states if r["Terlambat"] == "ya" and r["Status"] != "belum menyampaikan"]
    compare("terlambat", order([[r["Kode"], r["OPD"], money(r["Hari Terlambat"])] for r in late]),
            order([[r[1], r[2], r[5]] for r in pdf.rows(["No.", "Kode", "Perangkat daerah", "Pemerintah daerah", "Diterima"]) or []]))
    silent = [r for r in rekap.states if r["Status"] == "belum menyampaikan"]
    compare("belum", order([[r["Kode"], r["OPD"], money(r["Hari Terlambat"])] for r in silent]),
            order([[r[1], r[2], r[5]] for r in pdf.rows(["No.", "Kode", "Perangkat daerah", "Pemerintah daerah", "Inovasi"]) or []]))

    kinds = Counter((r["Kode"], r["Tingkat"]) for r in rekap.findings)
    printed = pdf.rows(["Kode", "Jenis temuan"]) or []
    compare("temuan", order([[code, str(number)] for (code, _), number in kinds.items()]), order([[r[0], r[3]] for r in printed if r[0]]))
    # pdfplumber leaves out cells without content.
    sums = [row for table in pdf.tables if table and squeezed(table[0][1][1] if len(table[0]) > 1 else "") == "Jenistemuan" for row in table[-1:]]
    compare("jumlah temuan", [["Jumlah", str(len(rekap.findings))]], [[text for _, text in row] for row in sums])

    codes = sorted({r["Kode Kegiatan"] for r in rekap.plan if r.get("Kode Kegiatan")} | {"1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2"})
    cells = []
    for r in rekap.judged:
        line = [r["OPD"], r["Pemda"]]
        own = [(p, m) for p, m in zip(rekap.plan, rekap.monitoring) if p["Kode"] == r["Kode"]]
        for code in codes:
            values = [m["Realisasi (%)"] for p, m in own if activity(p) == code]
            some = [v for v in values if v is not None]
            line.append("" if values and not some else DASH if not values else decimal(sum(some) / len(values), 0) + "%")
        cells.append(line)
    printed = [r[1:3] + [re.sub(r"^[✓●▲◆○…]\s*", "", squeezed(c)) for c in r[3:]] for r in pdf.rows(["No.", "Perangkat daerah", "Pemerintah daerah", "1.1"]) or []]
    compare("matriks", cells, printed)

    details = {}
    for table in pdf.tables:
        if table and [squeezed(t) for _, t in table[0]][:3] == ["Kode", "Perangkatdaerah", "Inovasi"]:
            for row in table:
                if len(row) == 9 and row[0][0] != "TH" or (len(row) == 9 and re.match(r"\d", squeezed(row[0][1]))):
                    details[squeezed(row[0][1])] = [text for _, text in row]
    judged = {r["Kode"]: r for r in rekap.judged}
    for state in rekap.states:
        row = details.get(squeezed(state["Kode"]))
        if row is None:
            wrong.append(("lembar pemda", state["Kode"], "tidak tercetak"))
            continue
        r = judged.get(state["Kode"])
        want = [percent(r["Rencana (%)"]), percent(r["Realisasi (%)"]), points(r["Deviasi (poin)"]), percent(r["Serapan (%)"]), r["Kategori"]] if r else [DASH] * 5
        late_too = "; terlambat" if state["Terlambat"] == "ya" and state["Status"] != "belum menyampaikan" else ""
        compare("lembar pemda", [[state["OPD"], state["Status"] + late_too] + want], [[row[1], row[3], row[4], without_month(row[5])] + row[6:9]])

    # The kurva S of the province, from its text alternative.
    alt = next((a for a in pdf.alts if a.startswith("Kurva S")), "")
    plan, done = (re.findall(r"(\w+) (?:tidak dilaporkan \(laporan terakhir )?([\d,]+)%", part) for part in alt.partition("Realisasi:")[::2])
    compare("kurva rencana", [[r["Bulan"], decimal(r["Rencana Fisik (%)"])] for r in rekap.months], [list(p) for p in plan])
    reported = [r for r in rekap.months if isinstance(r["Realisasi Fisik (%)"], (int, float))]
    compare("kurva realisasi", [[r["Bulan"], decimal(r["Realisasi Fisik (%)"])] for r in reported], [list(p) for p in done])

    text = squeezed(" ".join(pdf.texts))
    errors = sum(1 for r in rekap.findings if r["Tingkat"] == "kesalahan")
    open_errors = f"Masih terbuka {errors} kesalahan" if errors else "tidak ada kesalahan"
    for name, words in [("kesalahan", open_errors), ("jumlah OPD", f"{len(rekap.states)} perangkat daerah")]:
        count += 1
        if squeezed(words) not in text:
            wrong.append((name, words, "tidak tercetak"))
    return wrong, count


def activity(row):
    found = re.match(r"\d\.\d", str(row.get("Kode Kegiatan") or row.get("Kegiatan") or ""))
    return found.group(0) if found else None


# ---- archival and accessible form


def form_faults(path):
    """What a reader of PDF/A-3a and PDF/UA-1 would miss."""
    faults = []
    want = lambda ok, what: ok or faults.append(what)
    with pikepdf.open(path) as pdf:
        top = pdf.Root
        want(not pdf.is_encrypted, "encrypted")
        want(bool(top.get("/MarkInfo", {}).get("/Marked", False)), "not marked")
        want(str(top.get("/Lang", "")).lower().startswith("id"), "no language")
        want(bool(top.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)), "title not shown")
        intents = top.get("/OutputIntents", [])
        want(len(intents) == 1 and "/DestOutputProfile" in intents[0] and len(intents[0].DestOutputProfile.read_bytes()) > 100, "no output intent")
        want(not any(key in top for key in ("/OpenAction", "/AA")) and "/JavaScript" not in top.get("/Names", {}), "actions")
        with pdf.open_metadata() as xmp:
            want(xmp.get("pdfaid:part") == "3" and xmp.get("pdfaid:conformance") == "A", "XMP: not PDF/A-3a")
            want(xmp.get("pdfuaid:part") == "1", "XMP: not PDF/UA-1")
            title = xmp.get("dc:title")
            want(bool(title) and str(pdf.docinfo.get("/Title", "")) == title, f"title {title!r}")
            want("id" in (xmp.get("dc:language") or []), "XMP: no language")
        fonts = {}
        for page in pdf.pages:
            want(page.obj.get("/StructParents") is not None, "page without StructParents")
            want(page.obj.get("/Tabs") == "/S" or "/Annots" not in page.obj, "tab order")
            for font in page.get("/Resources", {}).get("/Font", {}).values():
                fonts[font.objgen] = font
            depth = 0
            for operands, operator in pikepdf.parse_content_stream(page):
                op = str(operator)
                depth += op in ("BMC", "BDC")
                depth -= op == "EMC"
                if op in ("Tj", "TJ", "S", "f", "f*", "B", "B*", "Do") and depth == 0:
                    faults.append(f"untagged content ({op})")
                    break
        want(bool(fonts), "no font")
        for font in fonts.values():
            one = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            described = one.FontDescriptor
            want(any(k in described for k in ("/FontFile", "/FontFile2", "/FontFile3")), f"{font.BaseFont} not embedded")
            want(re.match(r"/[A-Z]{6}\+", str(font.BaseFont)) is not None, f"{font.BaseFont} no subset")
            want("/ToUnicode" in font, f"{font.BaseFont} no ToUnicode")
        files = pdf.attachments
        want("data.json" in files and str(files["data.json"].obj.get("/AFRelationship")) == "/Source", "data not attached")
        with pdf.open_outline() as outline:
            want(len(list(outline.root)) > 0, "no bookmarks")
        roles = {str(k): str(v) for k, v in top.StructTreeRoot.get("/RoleMap", {}).items()}
        count = Counter()
        tree(top.StructTreeRoot, None, roles, count, faults)
        want(count["/Document"] == 1, "no Document")
        want(count["/H1"] > 0, "no H1")
        want(count["/Table"] > 0 and count["/TH"] > 0 and count["/TD"] > 0, f"tables {dict(count)}")
    return faults


PARENTS = {"/TR": {"/Table", "/THead", "/TBody", "/TFoot"}, "/TH": {"/TR"}, "/TD": {"/TR"}, "/THead": {"/Table"}, "/TBody": {"/Table"}, "/TFoot": {"/Table"},
           "/LI": {"/L"}, "/Lbl": None, "/LBody": {"/LI"}}


def kids_of(node):
    kids = node.get("/K", [])
    kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return [kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") not in ("/MCR", "/OBJR")]


def rows_of(table):
    for kid in kids_of(table):
        if kid.get("/S") == "/TR":
            yield kid
        elif kid.get("/S") in ("/THead", "/TBody", "/TFoot"):
            yield from rows_of(kid)


def row_width(row):
    def span(cell):
        a = cell.get("/A", [])
        attributes = a if isinstance(a, pikepdf.Array) else [a]
        return next((int(x["/ColSpan"]) for x in attributes if isinstance(x, pikepdf.Dictionary) and "/ColSpan" in x), 1)
    return sum(span(cell) for cell in kids_of(row))


def tree(node, parent, roles, count, faults):
    stack = [(node, parent)]
    while stack:
        node, parent = stack.pop()
        kind = str(node.get("/S", ""))
        kind = roles.get(kind, kind)
        if kind:
            count[kind] += 1
            allowed = PARENTS.get(kind)
            if allowed is not None and parent not in allowed:
                faults.append(f"{kind} in {parent}")
            if kind == "/Figure" and not str(node.get("/Alt", "")).strip():
                faults.append("figure without alternative")
            if kind == "/Table":
                widths = {row_width(row) for row in rows_of(node)}
                if len(widths) != 1:
                    faults.append(f"rows of different width in one table: {sorted(widths)}")
            if kind == "/TH":
                a = node.get("/A", [])
                attributes = a if isinstance(a, pikepdf.Array) else [a]
                if not any("/Scope" in x for x in attributes if isinstance(x, pikepdf.Dictionary)):
                    faults.append("TH without scope")
        stack += [(kid, kind or parent) for kid in kids_of(node)]


def reading_order_faults(pdf):
    """Rows of tables that pdftotext does not give cell after cell."""
    raw = subprocess.run(["pdftotext", "-raw", pdf.path, "-"], capture_output=True, text=True).stdout
    # Page furniture stands between the pages.
    raw = squeezed(raw)
    bad = []
    for table in pdf.tables:
        for row in table:
            line = squeezed("".join(text for _, text in row))
            if line and line not in raw:
                bad.append(line[:80])
    return bad


# ---- the runs


def look_at(name, out, quarter_end):
    folder = next(iter(sorted(glob.glob(os.path.join(out, "laporan", "*")))))
    paths = sorted(glob.glob(os.path.join(folder, "*.pdf")))
    rekap = Rekap(os.path.join(out, "rekap.xlsx"), os.path.join(work, "hitung-" + re.sub(r"\W", "-", name)))
    faults = {}
    for path in paths:
        done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
        found = form_faults(path) + ([done.stdout + done.stderr] if done.returncode else [])
        if found:
            faults[os.path.basename(path)] = sorted(set(found))[:5]
    check(f"{name}: form of {len(paths)} PDFs (tags, XMP, output intent, fonts, bookmarks, qpdf)", not faults, str(faults)[:1500])
    wrong, compared, order, torn = [], 0, [], 0
    for row in rekap.judged:
        path = next((p for p in paths if os.path.basename(p).startswith(str(row["Kode"]) + " ")), None)
        if path is None:
            wrong.append((row["Kode"], "no report"))
            continue
        pdf = Tagged(path)
        found, count = compare_agency(rekap, row, pdf, quarter_end)
        wrong += [(row["Kode"], *f) for f in found]
        compared += count
        order += [(pdf.name, bad) for bad in reading_order_faults(pdf)]
    check(f"{name}: {compared} figures of {len(rekap.judged)} OPD reports equal rekap.xlsx", compared > 0 and not wrong, f"{len(wrong)}: {wrong[:6]}")
    check(f"{name}: reports for the OPDs with actions and no other", len(paths) == len(rekap.judged) + 2, f"{len(paths)}")
    province = Tagged(next(p for p in paths if "Provinsi" in os.path.basename(p)))
    found, count = compare_province(rekap, province)
    check(f"{name}: {count} figures of the provincial report equal rekap.xlsx", count > 0 and not found, f"{len(found)}: {found[:8]}")
    order += [(province.name, bad) for bad in reading_order_faults(province)]
    check(f"{name}: pdftotext gives every row of every table cell after cell", not order, f"{len(order)}: {order[:5]}")
    return rekap, province


look_at("samples", os.path.join(work, "keluaran"), 9)


def variant(name, change, quarter, day):
    """The samples under other settings, in another quarter."""
    space = os.path.join(work, "ruang-" + name)
    shutil.rmtree(space, ignore_errors=True)
    shutil.copytree(os.path.join(ROOT, "samples"), space)
    with open(os.path.join(space, "ripp.toml"), encoding="utf-8") as f:
        text = f.read()
    changed = change(text)
    check(f"{name}: the settings differ from those of the samples", changed != text)
    with open(os.path.join(space, "ripp.toml"), "w", encoding="utf-8") as f:
        f.write(changed)
    out = os.path.join(space, "keluaran")
    shutil.rmtree(out, ignore_errors=True)
    done = subprocess.run([ripp, "jalankan", space, "--tanggal", day, "--triwulan", quarter, "-q"], capture_output=True, text=True)
    check(f"{name}: the run ends", done.returncode in (0, 1), done.stderr)
    return out


swap = lambda old, new: lambda text: text.replace(old, new)
look_at("budget", variant("anggaran", swap('bobot = "merata"', 'bobot = "anggaran"'), "2022-TW2", "2022-10-05"), 6)
look_at("phases", variant("tahap", swap('bobot = "merata"', "bobot = { 1 = 20, 2 = 50, 3 = 30 }"), "2022-TW4", "2022-11-20"), 12)

print(f"\n{tally.failed} failed")
sys.exit(1 if tally.failed else 0)
