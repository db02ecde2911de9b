"""Independent check: re-opens every file and compares the cells with the truth. Shares no code with the generator.  python check.py"""
import csv, datetime as dt, calendar, json, pathlib, re, sys
import openpyxl
from openpyxl.utils.cell import coordinate_from_string, column_index_from_string
from python_calamine import CalamineWorkbook
H = pathlib.Path(__file__).resolve().parent
T = json.load(open(H / "truth.json", encoding="utf-8"))
bad = []; n = {"cells": 0, "dates": 0, "money": 0, "totals": 0, "grids": 0, "faults": 0}
W = lambda v: re.sub(r"\s+", " ", str(v)).strip()
MON = {"jan": 1, "feb": 2, "peb": 2, "mar": 3, "mrt": 3, "apr": 4, "mei": 5, "jun": 6, "jul": 7, "agu": 8, "agt": 8, "sep": 9, "okt": 10, "nov": 11, "nop": 11, "des": 12}
def mon(w): return MON.get(w[:3].lower())
RN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
eom = lambda y, m: dt.date(y, m, calendar.monthrange(y, m)[1])
def grid_of(path):
    """{sheet: {(r,c): value}} 1-based"""
    if path.suffix == ".csv":
        b = path.read_bytes()
        t = b.decode("utf-16") if b[:2] in (b"\xff\xfe", b"\xfe\xff") else None
        if t is None:
            try: t = b.decode("utf-8-sig")
            except UnicodeDecodeError: t = b.decode("cp1252")
        d = max(";,\t", key=t.count)
        return {None: {(i + 1, j + 1): v for i, row in enumerate(csv.reader(t.splitlines(), delimiter=d)) for j, v in enumerate(row) if v != ""}}
    wb = CalamineWorkbook.from_path(str(path)); out = {}
    for s in wb.sheet_names:
        sh = wb.get_sheet_by_name(s); out[s] = {(i + 1, j + 1): v for i, row in enumerate(sh.to_python(skip_empty_area=False)) for j, v in enumerate(row) if v not in ("", None)}
    return out
def rc(a): c, r = coordinate_from_string(a); return r, column_index_from_string(c)
def one(v):
    """a single date -> date or None"""
    if isinstance(v, dt.datetime): return v.date()
    if isinstance(v, dt.date): return v
    if isinstance(v, (int, float)): return dt.date(1899, 12, 30) + dt.timedelta(int(v))
    v = W(v)
    m = re.search(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{2,4})$", v)
    if m: d, mo, y = map(int, m.groups())
    else:
        m = re.search(r"(\d{1,2})[ -]([A-Za-z]+)[ -](\d{4})", v)
        if not m: return None
        d, mo, y = int(m[1]), mon(m[2]), int(m[3])
    try: return dt.date(y + 2000 if y < 100 else y, mo, d)
    except (ValueError, TypeError): return None
def span(v):
    v = W(v); years = [int(y) for y in re.findall(r"\b20\d\d\b", v)]; Y = years[-1] if years else 2022
    v = re.sub(r"^Setiap bulan, ", "", v)
    q = re.findall(r"(?:triwulan|tw[- ]?|q)\s*([ivIV1-4]+)\b", v, re.I)
    if q: a, b = RN[q[0].lower()], RN[q[-1].lower()]; return dt.date(Y, a*3-2, 1), eom(Y, b*3)
    k = re.findall(r"(?:minggu\s*(?:ke-)?|\bM)\s*([ivIV1-4]+)\s+([A-Za-z]+)", v, re.I)
    if k:
        (a, m1), (b, m2) = k[0], k[-1]; f = {1: (1, 7), 2: (8, 14), 3: (15, 21), 4: (22, 31)}
        return dt.date(Y, mon(m1), f[RN[a.lower()]][0]), dt.date(Y, mon(m2), min(f[RN[b.lower()]][1], eom(Y, mon(m2)).day))
    d = re.findall(r"\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}|\d{1,2} [A-Za-z]{3,} \d{4}", v)
    if len(d) == 2: return one(d[0]), one(d[1])
    if len(d) == 1:
        m = re.match(r"(\d{1,2})\s*(?:-|–|s\.d\.?|s/d)\s*\d", v); e = one(d[0])
        return (dt.date(e.year, e.month, int(m[1])) if m else e), e
    m = [mon(x) for x in re.findall(r"[A-Za-z]{3,}", v) if mon(x) and x.lower() not in ("sampai",)]
    if m: return dt.date(Y, m[0], 1), eom(Y, m[-1])
def money(v, scale):
    if isinstance(v, (int, float)): return round(v * scale)
    t = W(v).lower()
    if t in ("-", "nihil", "non anggaran"): return 0
    neg = t.startswith("-"); x = re.sub(r"^rp\.?\s*", "", t); k = scale
    m = re.match(r"([\d., ]+)\s*(juta|jt|m|miliar)?", x)
    if not m or not m[1].strip(): return None
    if m[2]: k = 10**6 if m[2] in ("juta", "jt") else 10**9
    s = m[1].strip().rstrip(",").replace(" ", "").replace(".", "").replace(",", ".")
    return round(float(s) * k) * (-1 if neg else 1)
for name, f in T["files"].items():
    p = H / "masuk" / name; say = lambda *a: bad.append((name,) + a)
    if not p.exists(): say("missing file"); continue
    G = grid_of(p); X = openpyxl.load_workbook(p) if p.suffix == ".xlsx" else None
    faultcells = {(x.get("sheet"), x["cell"]): x["rule"] for x in f["faults"] if "cell" in x}
    seen = set(); rules = {x["rule"] for x in f["faults"]}
    acts = {a["activity"] for a in f["actions"]} - {None}; want = {"1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2"}
    for x in f["faults"]:
        if x["rule"] == "S001": want = {k for k in want if k[0] != str(x["phase"])}
        if x["rule"] == "S002": want.discard(x["activity"])
    if acts != want: say("activities", want ^ acts)
    head = {}
    for a in f["actions"]:
        g = G.get(a["sheet"])
        if g is None: say("no sheet", a["sheet"]); continue
        if (a["sheet"], a["row"]) in seen: say("row twice", a["row"])
        seen.add((a["sheet"], a["row"]))
        F = set(a["fields"])
        for fld, addr in a["cells"].items():
            r, c = rc(addr); v = g.get((r, c)); n["cells"] += 1
            if r != a["row"]: say("row differs", addr)
            fault = faultcells.get((a["sheet"], addr))
            if fault:
                n["faults"] += 1
                if fault in ("S009", "W006", "S007") and v is not None: say("not empty", addr, v)
                if fault == "W002" and not a["end"] < a["start"]: say("W002 in order", addr)
                if fault == "W003" and not (min(a["start"], a["end"]) < "2021-10-01" or a["end"] > "2022-12-31"): say("W003 inside", addr)
                if fault in ("W001", "W006") and a["start"] and a["end"]: say("dates known", addr)
                if fault in ("A001", "F008") and a["budget"] is not None: say("budget known", addr)
                if fault == "A002" and not money(v, 1) < 0: say("not negative", addr, v)
                if fault == "S005" and a["activity"][0] == str(a["phase"]): say("right phase", addr)
                if fault in ("W001", "W006", "A001", "F008", "S009", "S007"): continue
            if fld in ("description", "output", "responsible", "fund", "unit", "note"):
                if W(v if v is not None else "") != W(a[fld] or ""): say(fld, addr, v, a[fld])
            elif fld in ("phase", "activity"):
                if v is None: say(fld, addr, "empty")
            elif fld == "target":
                m = re.match(r"[\d.]+", str(v)); 
                if not m or float(m[0]) != a["target"]: say(fld, addr, v, a[fld])
            elif fld == "code":
                parts = [v]
                if "X" in a["code"]:
                    if W(v) != a["code"]: say(fld, addr, v)
                    continue
                if len(re.findall(r"\d+", str(v))) < 4: parts = [g.get((r, c + k)) for k in range(6)]
                got = [int(x) for y in parts for x in re.findall(r"\d+", str(int(y) if isinstance(y, float) else y))]
                if got != [int(x) for x in a["code"].split(".")]: say(fld, addr, parts, a["code"])
            elif fld in ("start", "end"):
                n["dates"] += 1; d = one(v)
                if d is None:
                    s = span(v); d = s and s[fld == "end"]
                if str(d) != a[fld]: say(fld, addr, v, a[fld])
            elif fld == "period":
                n["dates"] += 1; s = span(v)
                if not s or (str(s[0]), str(s[1])) != (a["start"], a["end"]): say(fld, addr, v, a["start"], a["end"], s)
            elif fld == "budget":
                hd = " ".join(W(g.get((k, c), "")) for k in range(max(1, min(x["row"] for x in f["actions"] if x["sheet"] == a["sheet"]) - 6), a["row"]) if isinstance(g.get((k, c)), str) and not re.match(r"^[\d.,]+$|^Rp", W(g.get((k, c))))).lower()
                sc = 1000 if re.search(r"000|ribu", hd) else 10**6 if "juta" in hd and not isinstance(v, str) or re.search(r"\(juta\)", hd) else 1
                head[a["sheet"]] = (c, sc); n["money"] += 1
                if money(v, sc) != a["budget"]: say(fld, addr, v, a["budget"], sc)
            if fld in F or True: pass
        if "start" in F and "start" not in a["cells"] and "period" not in a["cells"]:
            # a grid: heads above, marks or fills in the row
            n["grids"] += 1; hdr = min(x["row"] for x in f["actions"] if x["sheet"] == a["sheet"]); lastc = max(rc(x)[1] for x in a["cells"].values())
            maxc = max(c for _, c in g)
            ws = X[a["sheet"]] if X else None
            def up(c):
                """texts above a column, merged heads carried to the right"""
                ts = []
                for k in range(max(1, hdr - 6), hdr):
                    cc = c
                    while cc > lastc and (k, cc) not in g: cc -= 1
                    if cc > lastc: ts.append((k, cc, W(str(int(g[k, cc])) if isinstance(g[k, cc], float) else g[k, cc])))
                return ts
            ranges = []
            for c in range(lastc + 1, maxc + 1):
                val = g.get((a["row"], c)); fill = ws is not None and ws.cell(a["row"], c).fill.fgColor.rgb not in ("00000000", "FFFFFFFF") and ws.cell(a["row"], c).fill.fill_type == "solid"
                if val is None and not fill: continue
                ts = [t for _, _, t in up(c)]; Y = next((int(re.search(r"20\d\d", t)[0]) for t in reversed(ts) if re.fullmatch(r"20\d\d", t)), 2022)
                m = next((mon(t) for t in ts if mon(t) and len(t) <= 9 and t.isalpha() and t.lower() not in ("jadwal",)), None)
                w = next((RN[t.lower()] for t in ts if t.lower() in ("i", "ii", "iii", "iv")), None)
                if m and w: ranges.append((dt.date(Y, m, (1, 8, 15, 22)[w-1]), dt.date(Y, m, (7, 14, 21, eom(Y, m).day)[w-1])))
                elif m: ranges.append((dt.date(Y, m, 1), eom(Y, m)))
                elif w: ranges.append((dt.date(Y, w*3-2, 1), eom(Y, w*3)))
                elif ts and ts[-1].isdigit(): ranges.append((dt.date(Y, int(ts[-1]), 1), eom(Y, int(ts[-1]))))
                else: say("grid head?", c, ts)
            if not ranges or (str(min(ranges)[0]), str(max(ranges)[1])) != (a["start"], a["end"]): say("grid", a["row"], a["start"], a["end"], ranges[:1], ranges[-1:])
    # totals
    for s, (c, sc) in head.items():
        g = G[s]; rows = sorted(a["row"] for a in f["actions"] if a["sheet"] == s); last = None; bym = {a["row"]: a["budget"] or 0 for a in f["actions"] if a["sheet"] == s}
        grand = sum(bym.values())
        for r in range(rows[0], rows[-1] + 4):
            lab = [W(v) for (rr, cc), v in g.items() if rr == r and isinstance(v, str) and re.match(r"(sub )?(jumlah|total)", W(v), re.I)]
            v = g.get((r, c))
            if lab and v is not None and r not in bym:
                got = money(v, sc); n["totals"] += 1
                since = sum(b for k, b in bym.items() if k < r and (last is None or k > last)); last = r
                if got not in (since, grand):
                    if not any(x["rule"] == "A003" and rc(x["cell"]) == (r, c) for x in f["faults"]): say("total", r, lab, v, grand)
                elif any(x["rule"] == "A003" and rc(x["cell"]) == (r, c) for x in f["faults"]): say("A003 but right", r)
    for x in f["faults"]:
        if x["rule"] == "F008":
            r, c = rc(x["cell"])
            if X and not (X[x["sheet"]].cell(r, c).data_type in "ef"): say("no formula error", x["cell"])
for b in bad: print(*b, sep=" | ")
ids = [f["agency"] for f in T["files"].values() if f["agency"]]
assert len(ids) == len(set(ids)), "an agency twice"
roster = {r["kode"] for r in csv.DictReader(open(H / "daftar-opd.csv", encoding="utf-8"))}
assert set(ids) <= roster and set(T["missing"]) == roster - set(ids)
print(len(T["files"]), "files", n, len(bad), "problems")
