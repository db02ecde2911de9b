"""Independent check: re-opens every written file and compares the cells named in truth.json with the truth. Shares no code with the generator."""
import json, re, os, sys, datetime as dt, calendar, csv, io
import openpyxl, docx
from python_calamine import CalamineWorkbook
H = os.path.dirname(os.path.abspath(__file__)); T = json.load(open(os.path.join(H, "truth.json"))); bad = 0; seen = 0
def load(p):
    """{sheet: {(row, col): value}}"""
    e = p.rsplit(".", 1)[1]
    if e == "xlsx":
        wb = openpyxl.load_workbook(p, data_only=True)
        return {w.title: {(c.row, c.column): c.value for r in w.iter_rows() for c in r if c.value is not None} for w in wb}
    if e == "csv":
        b = open(p, "rb").read()
        for enc in (["utf-16"] if b[:2] == b"\xff\xfe" else ["utf-8-sig", "cp1252"]):
            try: t = b.decode(enc); break
            except UnicodeDecodeError: pass
        d = max(";,\t", key=lambda x: t.splitlines()[8].count(x)); rd = csv.reader(io.StringIO(t), delimiter=d); out = {}
        for row in rd:
            for i, v in enumerate(row, 1):
                if v: out[rd.line_num, i] = v
        return {None: out}
    if e == "docx":
        d = docx.Document(p); out = {}
        for n, t in enumerate(d.tables, 1):
            out[f"Tabel {n}"] = {(i, j): c.text for i, r in enumerate(t.rows, 1) for j, c in enumerate(r.cells, 1) if c.text}
        return out
    wb = CalamineWorkbook.from_path(p)
    return {n: {(i, j): v for i, r in enumerate(wb.get_sheet_by_name(n).to_python(skip_empty_area=False), 1) for j, v in enumerate(r, 1) if v != ""} for n in wb.sheet_names}
def rc(a):
    m = re.fullmatch(r"([A-Z]+)(\d+)", a); n = 0
    for ch in m[1]: n = n * 26 + ord(ch) - 64
    return int(m[2]), n
MON = {k: i for i, ks in enumerate("jan januari|feb peb februari pebruari|mar maret mrt|apr april|mei|jun juni|jul juli|agt agustus agust|sep september sept|okt oktober|nov nop november nopember|des desember".split("|"), 1) for k in ks.split()}
def day(t):
    if isinstance(t, dt.datetime): return t.date()
    if isinstance(t, dt.date): return t
    t = re.sub(r"^[A-Za-z']+, ", "", str(t).strip()); m = re.fullmatch(r"(\d+)[/.-](\d+)[/.-](\d+)", t) or re.fullmatch(r"(\d+) ([A-Za-z]+) (\d+)", t)
    if not m: return None
    try: mo = int(m[2])
    except ValueError: mo = MON[m[2].lower()]
    y = int(m[3]); y += 2000 * (y < 100)
    try: return dt.date(y, mo, int(m[1]))
    except ValueError: return None
last = lambda y, m: dt.date(y, m, calendar.monthrange(y, m)[1])
def span(t):
    t = " ".join(str(t).split())
    if t.startswith("Triwulan"):
        q = [" I II III IV".split(" ").index(x) for x in t.split(" ")[1].split("-")]; return dt.date(2022, 3 * q[0] - 2, 1), last(2022, 3 * q[-1])
    parts = re.split(r" s\.d\. | s/d | - ", t); w = [x.split() for x in parts]; yr = lambda x, d: next((int(v) for v in x if re.fullmatch(r"20\d\d", v)), d); mo = lambda x, d: next((MON[v.lower()] for v in x if v.lower() in MON), d)
    y2 = yr(w[-1], 2022); m2 = mo(w[-1], None); y1 = yr(w[0], y2); m1 = mo(w[0], m2); dd = [int(x[0]) if re.fullmatch(r"\d\d?", x[0]) else None for x in w]
    return (dt.date(y1, m1, dd[0] or 1), dt.date(y2, m2, dd[-1]) if dd[-1] else last(y2, m2))
def money(v, scale):
    if isinstance(v, (int, float)): return v * scale
    s = str(v).strip().lower()
    if s in ("-", "nihil"): return 0
    k = 1
    if "juta" in s: k, s = 1e6, s.replace("juta", "").strip()
    s = re.sub(r"^rp\.?\s*", "", s).replace(",-", "").strip()
    if re.fullmatch(r"\d{1,3}(,\d{3})+\.\d\d", s): return float(s.replace(",", "")) * k * scale
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})*(,\d+)?|-?\d+(,\d+)?", s): return float(s.replace(".", "").replace(",", ".")) * k * scale
    return None
txt = lambda v: " ".join(str(int(v) if isinstance(v, float) and v == int(v) else v).split()) if v is not None else None
KEY = {"1.1": "sk tim", "1.2": "komunikasi", "1.3": "desain", "2.1": "sosialisasi", "2.2": "penguatan", "2.3": "uji coba", "3.1": "monitoring", "3.2": "evaluasi"}; PK = {1: ("persiapan", "i"), 2: ("pelaksanaan", "ii"), 3: ("monitoring dan evaluasi", "iii")}
for name, f in T["files"].items():
    W = load(os.path.join(H, "masuk", name)); scale = {"ribuan-di-kaki": 1000, "juta-satu-kolom": 1e6}.get(f["layout"], 1); rules = {x["rule"] for x in f["faults"]}
    def no(*a):
        global bad
        bad += 1; print(name, *a)
    rows = set()
    for a in f["actions"]:
        if a["sheet"] not in W: no("no sheet", a["sheet"]); continue
        S = W[a["sheet"]]; key = (a["sheet"], a["row"]); key in rows and no("row twice", key); rows.add(key)
        for fd in a["fields"]:
            if fd != "period" and fd not in a["cells"] and not (fd == "phase" and f["layout"] in ("docx-tabel-per-tahap",)): no("field without cell", a["row"], fd)
            if fd == "period" and not ({"period", "start"} & set(a["cells"])): no("period without cell", a["row"])
        for fd, c in a["cells"].items():
            seen += 1; v = S.get(rc(c)); w = a.get(fd)
            if fd in ("description", "output", "responsible", "fund", "note", "code"): ok = txt(v) == w or (fd == "description" and re.sub(r"^[a-z]\) ", "", txt(v)) == w) or (fd == "fund" and w is None and v in (None, "-"))
            elif fd == "target": ok = float(str(v).split()[0]) == w
            elif fd == "unit": ok = txt(v) == w or txt(v).split(" ", 1)[-1] == w
            elif fd == "budget": ok = (w is None and (rules & {"A009", "F013"} or money(v, 1) is None)) or (w is not None and v is not None and abs(money(v, scale) - w) < .5)
            elif fd == "phase": ok = any(re.search(rf"\b{x}\b", str(v).lower()) for x in PK[w]) or str(v).startswith(str(w))
            elif fd == "activity": ok = w is None or KEY[w] in str(v).lower()
            elif fd == "period": ok = tuple(x.isoformat() for x in span(v)) == (a["start"], a["end"])
            elif fd in ("start", "end"):
                if str(v) in "xX√": 
                    r, k = rc(c); m = y = None
                    for q in range(r - 1, 0, -1):
                        h = S.get((q, k)); 
                        if m is None and isinstance(h, str) and h.lower() in MON: m = MON[h.lower()]; top = q
                    for q in range(top - 1, 0, -1):
                        for kk in range(k, 0, -1):
                            h = S.get((q, kk)); g = re.search(r"20\d\d", str(h)) if h is not None else None
                            if g: y = int(g[0]); break
                        if y: break
                    d = dt.date(y, m, 1) if fd == "start" else last(y, m)
                    row = [kk for (q, kk), x in S.items() if q == r and str(x) in "xX√" and kk < k] if f["layout"] == "grid-okt21-des22" and fd == "start" else []
                    ok = d.isoformat() == w and not row
                else: d = day(v); ok = (d.isoformat() if d else None) == w
            else: ok = False
            if not ok: no(a["row"], fd, c, repr(v), "truth", repr(w), a["start"], a["end"])
        if a["start"] and a["end"] and a["start"] > a["end"] and "W002" not in rules: no("end before start", a["row"])
        for d in (a["start"], a["end"]):
            if d and not "2021-10-01" <= d <= "2022-12-31": no("outside", a["row"], d)
        if "fund" in a["fields"] and a["budget"] and not a["fund"]: no("money without fund", a["row"])
        if "code" in a["fields"] and "A005" not in rules and not re.fullmatch(r"\d\.\d\d\.\d\d\.%s\.\d\d\.\d\d" % (1 if re.match(r"19-", f["agency"]) else 2), a["code"]): no("code", a["code"])
    # totals: the last row that begins with a total word, in the budget column; one per sheet
    for sh in {a["sheet"] for a in f["actions"]}:
        xs = [a for a in f["actions"] if a["sheet"] == sh]; col = rc(xs[0]["cells"]["budget"])[1]; S = W[sh]
        tot = [(r, S.get((r, col))) for r in sorted({r for r, c in S}) if any(re.match(r"(jumlah|total)\b", str(S.get((r, c), "")).lower()) and not re.search(r"dipindah|pindahan|peserta|buku|biaya|20\d\d", str(S.get((r, c), "")).lower()) for c in (1, 2)) and S.get((r, col)) is not None and r not in {a["row"] for a in xs}]
        if f["layout"] == "rencana-tahun-lalu-di-atas": tot = tot[-1:]
        s = sum(a["budget"] or 0 for a in xs)
        if not tot: no("no total")
        elif "A003" in rules: print("  (planted total)", name, tot, s)
        elif not rules & {"A009", "F013"} and not any(abs(money(v, scale) - s) < .5 for _, v in tot[-1:] if f["layout"] != "total-di-atas-skala-ragu") and f["layout"] != "total-di-atas-skala-ragu": no("total", tot, s)
        elif f["layout"] == "total-di-atas-skala-ragu" and money(tot[0][1], 1) != s: no("total above", tot, s)
    d = [(a["description"], a["activity"]) for a in f["actions"]]; len(set(d)) < len(d) and no("duplicate action")
    acts = {a["activity"] for a in f["actions"]}; set(KEY) - acts and "S002" not in rules and no("missing", set(KEY) - acts)
    g = lambda k, fn, x: fn([a[x] for a in f["actions"] if a["activity"] == k and a[x]] or ["9"])
    trial = g("2.3", max, "end")
    for a in f["actions"]:
        if a["activity"] in ("3.1", "3.2") and (a["start"] <= trial or a["end"] != "2022-12-31"): no("3.x span", a["row"], a["start"], a["end"], trial)
        if a["activity"] in ("2.1", "2.2") and a["end"] and a["end"] > g("2.3", min, "start") and "W002" not in rules: no("trial before 2.1/2.2", a["row"])
    used = {}
    for p in f.get("progress", []):
        seen += 1; v = next(iter(W.values()))[rc(p["cell"])] if len(W) == 1 else W[f["actions"][0]["sheet"]][rc(p["cell"])]; rr = rc(p["cell"])[0]
        a = next((a for a in f["actions"] if a["row"] == rr), None); a or no("progress off rows", p)
        if p["physical"] is None: ok = isinstance(v, (int, float)) and v <= a["budget"]
        elif isinstance(v, str): ok = float(v.strip("%")) == p["physical"]
        else: ok = abs(v * (100 if f["layout"] == "persen-pecahan" else 1) - p["physical"]) < 1e-6
        if not ok: no("progress", p, v)
        if a["start"] > f"2022-{p['month']:02d}-31": no("progress before start", p)
        x = v if p["physical"] is None else p["physical"]
        if used.get(rr, (0, 0))[1] > x: print("  (decrease)", name, p) if "M002" in rules else no("decrease", p)
        used[rr] = (p["month"], x)
    for x in f["faults"]:
        if "cell" in x: print("  fault", x["rule"], name, x.get("sheet"), x["cell"], repr(W[x.get("sheet")].get(rc(x["cell"]))))
        else: print("  fault", x["rule"], name, {k: v for k, v in x.items() if k != "rule"})
names = set(os.listdir(os.path.join(H, "masuk"))); names ^ set(T["files"]) and print("files differ", names ^ set(T["files"]))
ro = [r["kode"] for r in csv.DictReader(open(os.path.join(H, "daftar-opd.csv")))]; assert sorted(ro) == sorted(T["missing"] + [f["agency"] for f in T["files"].values()]), "roster"
print("checked", seen, "cells,", bad, "wrong")
