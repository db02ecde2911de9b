"""Independent check: re-opens every file and compares the cells named in the truth with the truth. Shares nothing with the generator."""
import calendar, csv, datetime as dt, io, json, os, re, sys
import openpyxl, docx
from python_calamine import CalamineWorkbook
here = os.path.dirname(os.path.abspath(__file__)); truth = json.load(open(os.path.join(here, "truth.json"))); bad = []; n = 0
roster = list(csv.DictReader(open(os.path.join(here, "daftar-opd.csv"), encoding="utf-8")))
def ref(a):
    m = re.fullmatch(r"([A-Z]+)(\d+)", a); c = 0
    for ch in m[1]: c = c * 26 + ord(ch) - 64
    return int(m[2]), c
class Book:
    def __init__(s, path):
        s.g, s.fill, s.nf, s.path = {}, {}, {}, path
        if path.endswith((".xlsx", ".xls", ".ods")):
            wb = CalamineWorkbook.from_path(path)
            for name in wb.sheet_names:
                sh = wb.get_sheet_by_name(name); rows = sh.to_python(skip_empty_area=False); s.g[name] = {(i + 1, j + 1): v for i, r in enumerate(rows) for j, v in enumerate(r) if v not in ("", None)}
            if path.endswith(".xlsx"):
                w2 = openpyxl.load_workbook(path)
                for ws in w2:
                    for row in ws.iter_rows():
                        for c in row:
                            if c.fill and c.fill.patternType == "solid": s.fill[ws.title, c.row, c.column] = c.fill.fgColor.rgb
                            s.nf[ws.title, c.row, c.column] = c.number_format
                w3 = openpyxl.load_workbook(path, data_only=True)
                for ws in w2:
                    for row in ws.iter_rows():
                        for c in row:
                            if c.data_type == "f" and w3[ws.title][c.coordinate].value is None: bad.append((path, c.coordinate, "formula without value"))
        elif path.endswith(".csv"):
            b = open(path, "rb").read()
            for e in ("utf-8-sig", "utf-16", "cp1252"):
                if e == "utf-16" and b[:2] not in (b"\xff\xfe", b"\xfe\xff"): continue
                try: t = b.decode(e); break
                except UnicodeDecodeError: pass
            d = max(";,\t", key=lambda d: max(len(r) for r in csv.reader(io.StringIO(t), delimiter=d)))
            rd = csv.reader(io.StringIO(t, newline=""), delimiter=d); s.g[None] = {}
            for i, r in enumerate(rd):
                if rd.line_num != i + 1: bad.append((path, i, "line and record differ"))
                s.g[None].update({(i + 1, j + 1): v for j, v in enumerate(r) if v})
        else:
            for k, t in enumerate(docx.Document(path).tables):
                g = s.g[f"Tabel {k+1}"] = {}; seen = set()
                for i in range(len(t.rows)):
                    for j in range(len(t.columns)):
                        c = t.cell(i, j)
                        if c._tc in seen: continue
                        seen.add(c._tc)
                        if c.text: g[i + 1, j + 1] = c.text
    def at(s, sheet, a): return s.g[sheet].get(ref(a) if isinstance(a, str) else a)
sq = lambda v: re.sub(r"\s+", " ", str(v)).strip()
def txt(v): return "" if v is None else sq(int(v)) if isinstance(v, float) and v == int(v) else sq(v)
DIT = {'"', "idem", "s.d.a", "sda"}
MON = [("jan", 1), ("feb", 2), ("peb", 2), ("mar", 3), ("mrt", 3), ("apr", 4), ("mei", 5), ("jun", 6), ("jul", 7), ("ag", 8), ("sep", 9), ("okt", 10), ("nov", 11), ("nop", 11), ("des", 12)]
RO = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
def period(v):
    if isinstance(v, (dt.datetime, dt.date)): d = dt.date(v.year, v.month, v.day); return d, d
    t = sq(v).lower(); nd = []
    for m in re.finditer(r"(\d{4})-(\d\d)-(\d\d)|(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{2,4})", t):
        y, mo, d = (m[1], m[2], m[3]) if m[1] else (m[6], m[5], m[4]); y = int(y); nd.append(dt.date(y + 2000 if y < 100 else y, int(mo), int(d)))
    if nd: return nd[0], nd[-1]
    t = re.sub(r"^(senin|selasa|rabu|kamis|jum'at|sabtu|minggu), ", "", t)
    if t.startswith(("sebelum", "paling lambat")):
        d = period(t.split(" ", 1 if t.startswith("seb") else 2)[-1])[0]; return None, d - dt.timedelta(1) if t.startswith("seb") else d
    if re.match(r"(tw|triwulan) ", t):
        parts = [p for p in re.split(r" s\.d\. | - ", t)]; q = []
        for p in parts:
            y = re.search(r"20\d\d", p); q.append((RO[re.search(r"\b(iv|i{1,3})\b", p)[1]], int(y[0]) if y else None))
        y2 = q[-1][1] or 2022; y1 = q[0][1] or y2
        return dt.date(y1, 3 * q[0][0] - 2, 1), dt.date(y2, 3 * q[-1][0], calendar.monthrange(y2, 3 * q[-1][0])[1])
    toks = []        # (week, day, month, year)
    for m in re.finditer(r"(?:(?:minggu |mg |m)(iv|i{1,3}|[1-4]) )?(?:(\d{1,2}) ?)?(?:(?:s\.d\.|s/d|–|-) ?(\d{1,2}) )?\b([a-z]{3,9})\b(?: (20\d\d))?", t):
        mo = next((k for p, k in MON if m[4].startswith(p)), None)
        if mo and m[4] not in ("sampai",): toks.append((RO.get(m[1]) or (int(m[1]) if m[1] else None), m[2], m[3], mo, int(m[5]) if m[5] else None))
    if not toks: return None, None
    a, b = toks[0], toks[-1]; y2 = b[4] or 2022; y1 = a[4] or y2; e = calendar.monthrange(y2, b[3])[1]
    if a[0]: return dt.date(y1, a[3], [0, 1, 8, 15, 22][a[0]]), dt.date(y2, b[3], [0, 7, 14, 21, e][b[0]])
    if a[1]: return dt.date(y1, a[3], int(a[1])), dt.date(y2, b[3], int(b[2] or b[1]))
    return dt.date(y1, a[3], 1), dt.date(y2, b[3], e)
def money(v, k):
    if v is None: return None
    if isinstance(v, (int, float)): return round(v * k)
    t = v.lower().strip()
    if t in ("-", "nihil", "0"): return 0
    m = re.fullmatch(r"(?:rp\.? ?)?(-?[\d.]*\d)(,\d+)?(,-)?( jt| juta)?(?: ?\*\))?", t)
    if not m: return None
    x = float(m[1].replace(".", "") + (m[2] or "").replace(",", "."))
    return round(x * (1e6 if m[4] else 1) * (k if not m[4] else 1))
PH = {1: "persiapan", 2: "pelaksanaan", 3: "monev|monitoring"}
AK = {"1.1": "sk tim", "1.2": "komunikasi", "1.3": "desain", "2.1": "sosialisasi", "2.2": "penguatan", "2.3": "uji ?coba", "3.1": "monitoring", "3.2": "evaluasi"}
def err(*a): bad.append(a)
for name, t in truth["files"].items():
    b = Book(os.path.join(here, "masuk", name)); k = t["habits"].get("k", 1); rowsum = {}
    o = next(r for r in roster if r["kode"] == t["agency"]); faults = {(f.get("cell")): f["rule"] for f in t["faults"]}
    for f in t["faults"]:
        if "cell" in f and f["rule"] not in ("A003", "S009") and b.at(f["sheet"], f["cell"]) is None: err(name, "fault cell empty", f)
        if f["rule"] == "S009" and b.at(f["sheet"], f["cell"]) is not None: err(name, "S009 not empty")
    for a in t["actions"]:
        c = a["cells"]; sh = a["sheet"]
        for f in a["fields"]:
            n += 1
            if f == "period":
                if t["habits"].get("period") == "grid":
                    r1, c1 = ref(c["start"]); r2, c2 = ref(c["end"]); g = b.g[sh]; layout = t["layout"]
                    mark = lambda j: (b.at(sh, (a["row"], j)) is not None) if t["habits"]["grid"] != "fill" else (sh, a["row"], j) in b.fill
                    if not all(mark(j) for j in range(c1, c2 + 1)) or mark(c2 + 1) and b.at(sh, (a["row"], c2 + 1)) is not None and len(str(b.at(sh, (a["row"], c2 + 1)))) == 1 and str(b.at(sh, (a["row"], c2 + 1))) != "0": err(name, a["row"], "grid hole")
                    # headings above: nearest texts upwards of the first and last cell
                    def up(j):
                        lab = []
                        hr = min(x["row"] for x in t["actions"] if x["sheet"] == sh)
                        for tier in range(hr - 1, 0, -1):
                            jj = j
                            while jj > 0 and (tier, jj) not in g: jj -= 1
                            lab.append((txt(g.get((tier, jj))).lower(), jj))
                        return lab
                    def when(j, end):
                        wk = mo = q = y = None
                        for s, jj in up(j):
                            if jj == j and s in RO and wk is None and mo is None: wk = RO[s]
                            elif jj == j and s in "1234" and len(s) == 1 and wk is None and mo is None and t["habits"]["grid"] == "fill": wk = int(s)
                            elif mo is None and q is None and any(s.startswith(p) for p, _ in MON) and len(s) < 10 and j - jj < (4 if wk else 1): mo = next(z for p, z in MON if s.startswith(p))
                            elif s.startswith("tw ") and q is None and mo is None and t["habits"]["grid"] == "quarter": q = RO[s[3:]]
                            elif y is None and re.search(r"(tahun )?202[12]$", s) and len(s) < 11 and jj > 3: y = int(s[-4:])
                        if mo is None and q is None:       # initials
                            ini = [jj for jj in range(1, 60) if (7, jj) in g and len(str(g[7, jj])) == 1]; mo = ini.index(j) + 1
                        y = y or 2022
                        if q: m0 = 3 * q if end else 3 * q - 2; return dt.date(y, m0, calendar.monthrange(y, m0)[1] if end else 1)
                        if wk: return dt.date(y, mo, [0, 7, 14, 21, calendar.monthrange(y, mo)[1]][wk] if end else [0, 1, 8, 15, 22][wk])
                        return dt.date(y, mo, calendar.monthrange(y, mo)[1] if end else 1)
                    got = when(c1, 0), when(c2, 1)
                else:
                    def val(x):
                        r, j = ref(x)
                        while b.at(sh, (r, j)) in DIT: r -= 1
                        return b.at(sh, (r, j))
                    try:
                        got = (period(val(c["start"])) if c["start"] == c["end"] else (period(val(c["start"]))[0], period(val(c["end"]))[1]))
                    except Exception as e: got = (None, None) if any(faults.get(c[x]) == "W001" for x in ("start", "end")) else ("?", str(e))
                    if got[0] != "?" and faults.get(c["end"]) == "W001" and c["start"] != c["end"]: got = (period(val(c["start"]))[0], None)
                if tuple(x.isoformat() if isinstance(x, dt.date) else x for x in got) != (a["start"], a["end"]): err(name, a["row"], f, got, a["start"], a["end"])
                continue
            if f not in c and f == "phase": continue       # by sheet or paragraph
            v = b.at(sh, c[f])
            if f in ("responsible", "unit", "fund", "phase", "activity"):
                r, j = ref(c[f])
                while b.at(sh, (r, j)) in DIT: r -= 1
                v = b.at(sh, (r, j))
            s = txt(v)
            if f == "phase":
                if not (re.search(PH[a["phase"]], s.lower()) or s == {1: "I", 2: "II", 3: "III"}[a["phase"]]): err(name, a["row"], f, s)
            elif f == "activity":
                if not re.search(AK[a["activity"]], s.lower()): err(name, a["row"], f, s)
            elif f == "description":
                if not s.endswith(a[f]) or len(s) > len(a[f]) and not re.fullmatch(r"([a-z]\)|[a-z]\.|\d+\.|-|[ABC]\.\d\.\d) ", s[:-len(a[f])]): err(name, a["row"], f, s, a[f])
            elif f == "target":
                m = re.match(r"(\d+(?:[.,]\d+)?)", s)
                if not m or float(m[1].replace(",", ".")) != a[f]: err(name, a["row"], f, s, a[f])
            elif f == "unit":
                if s != a[f] and not (s.endswith(" " + a[f]) and c.get("target") == c["unit"]): err(name, a["row"], f, s, a[f])
            elif f == "budget":
                got = money(v, k)
                if got != a[f] and not (got is None and a[f] in (0, None)): err(name, a["row"], f, v, a[f])
                if a[f] and "fund" in a["fields"] and not a["fund"]: err(name, a["row"], "money without fund")
                rowsum.setdefault((sh, ref(c[f])[1]), []).append((a["row"], a["budget"] or 0))
            elif s != (a[f] or "") and not (f == "fund" and s in ("-", "") and a[f] is None): err(name, a["row"], f, s, a[f])
    # totals: some cell below in the same column says the sum (unless A003 planted or no total)
    for (sh, col), q in rowsum.items():
        tot = sum(x for _, x in q); below = [money(b.at(sh, (r, col)), k) for r in range(max(x for x, _ in q) + 1, max(x for x, _ in q) + 4) if b.at(sh, (r, col)) is not None]
        if below and tot not in below and t["layout"] != "tabel-per-kegiatan" and "A003" not in faults.values(): err(name, "total", tot, below)
        for cell, rule in faults.items():
            if rule == "A003" and ref(cell)[1] == col: print("A003", name, cell, b.at(sh, cell), "sum of column", tot)
    # progress
    val = {}
    for p in t.get("progress", []):
        n += 1; sheets = [s for s in b.g if b.at(s, p["cell"]) is not None]; ok = False
        for s in sheets:
            v = b.at(s, p["cell"]); r, j = ref(p["cell"])
            if p["physical"] is None: ok |= isinstance(v, (int, float)); continue
            x = float(v.rstrip("% ").replace(",", ".")) if isinstance(v, str) and re.fullmatch(r"\d+(,\d+)? ?%", v) else v
            if isinstance(x, (int, float)): ok |= abs(x * (100 if "%" in b.nf.get((s, r, j), "") else 1) - p["physical"]) < 1e-9
        if not ok: err(name, "progress", p, [b.at(s, p["cell"]) for s in sheets])
    if len({p["cell"] for p in t.get("progress", [])}) != len(t.get("progress", [])): err(name, "progress cell twice")
    # rules of the contract that the truth must obey
    A = t["actions"]; D = dt.date.fromisoformat; rules = set(faults.values()) | {f["rule"] for f in t["faults"]}
    acts = {a["activity"] for a in A}; miss = set(AK) - acts
    if miss and not rules & {"S001", "S002"}: err(name, "missing", miss)
    if not 8 <= len(A) <= 25: err(name, "rows", len(A))
    for a in A:
        s, e = a["start"] and D(a["start"]), a["end"] and D(a["end"])
        if s and e and e < s and "W002" not in rules: err(name, a["row"], "end before start")
        for x in (s, e):
            if x and not dt.date(2021, 10, 1) <= x <= dt.date(2022, 12, 31): err(name, a["row"], "outside")
        if not a["responsible"] and "responsible" in a["fields"] and not any(r == "S009" for r in rules): err(name, a["row"], "no responsible")
    g = lambda *k: [a for a in A if a["activity"] in k and a["start"] and a["end"]]
    if g("2.3") and g("2.1", "2.2"):
        if max(a["end"] for a in g("2.1", "2.2")) >= min(a["start"] for a in g("2.3")): err(name, "trial before its preparation")
    for p in (1, 2):
        x, y = [a["end"] for a in A if a["phase"] == p and a["end"]], [a["start"] for a in A if a["phase"] == p + 1 and a["start"]]
        if x and y and max(x) >= min(y): err(name, "phase order", p)
    if g("3.1"):
        te = D(max(a["end"] for a in g("2.3"))); cov = {m for a in g("3.1") for m in range(D(a["start"]).month, D(a["end"]).month + 1)}
        if not set(range(te.month + 1, 13)) <= cov: err(name, "monitoring months", cov)
        cov = {(m + 2) // 3 for a in g("3.2") for m in range(D(a["start"]).month, D(a["end"]).month + 1)}
        if not set(range((te.month + 3) // 3, 5)) <= cov: err(name, "evaluation quarters", cov)
    # identity: government and agency or innovation stand somewhere in file or name
    allt = sq(" ".join(str(v) for s in b.g.values() for v in s.values())).lower() + " " + name.lower()
    if name.endswith(".docx"): allt += " " + " ".join(p.text for p in docx.Document(b.path).paragraphs).lower()
    others = [r for r in roster if (r["singkatan"].lower() in allt or r["inovasi"].lower() in allt or r["opd"].lower() in allt) and (r["pemda"].lower() in allt or r["pemda"].lower().replace("kabupaten", "kab.") in allt or r["pemda"].lower().replace("kabupaten", "kab") in allt)]
    if o not in others: err(name, "identity", o["kode"], [x["kode"] for x in others])
    elif len(others) > 1: print("identity also:", name, [x["kode"] for x in others], "true", o["kode"])
if len(set(t["agency"] for t in truth["files"].values())) != 40: err("agencies not distinct")
for x in bad: print(*x)
print(n, "values compared,", len(bad), "wrong")
