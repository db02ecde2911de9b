"""Re-opens every workbook and proves truth.json against its cells (shares no code with make.py). Needs openpyxl, soffice for xls/ods."""
import csv, datetime as D, io, json, os, re, subprocess, sys, tempfile, calendar
from openpyxl import load_workbook
from openpyxl.utils import coordinate_to_tuple
H = os.path.dirname(os.path.abspath(__file__)); T = json.load(open(os.path.join(H, "truth.json"))); TOT = json.load(open(os.path.join(H, "totals.json")))
bad = []; tmp = tempfile.mkdtemp()
old = [os.path.join(H, "masuk", f) for f in T["files"] if f.endswith((".xls", ".ods"))]
for x in ("xls", "ods"):
    subprocess.run(["soffice", f"-env:UserInstallation=file://{tmp}/p", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", tmp] + [o for o in old if o.endswith(x)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
M3 = {k: i for i, ks in enumerate(["jan", "feb peb", "mar mrt", "apr", "mei", "jun", "jul", "agu agt", "sep", "okt", "nov nop", "des"], 1) for k in ks.split()}
mon = lambda w: M3.get(w.lower()[:3])
eom = lambda y, m: D.date(y, m, calendar.monthrange(y, m)[1])
RO = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}
def one(t):
    "words of one moment -> (kind, day/week/quarter, month, year)"
    t = re.sub(r"^(Senin|Selasa|Rabu|Kamis|Jum'at|Sabtu|Minggu), ", "", t.strip()); t = re.sub(r"^Bulan ", "", t)
    m = re.fullmatch(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{2,4})", t)
    if m: return ("d", int(m[1]), int(m[2]), int(m[3]) % 2000 + 2000)
    m = re.fullmatch(r"(\d{1,2}) (\w+)(?: (\d{4}))?", t)
    if m and mon(m[2]): return ("d", int(m[1]), mon(m[2]), m[3] and int(m[3]))
    m = re.fullmatch(r"(?:Minggu |M)(IV|I{1,3}|\d) (\w+)(?: (\d{4}))?", t)
    if m: return ("w", RO[m[1]], mon(m[2]), m[3] and int(m[3]))
    m = re.fullmatch(r"(?:Triwulan |TRIWULAN |TW[ -]|Q)(IV|I{1,3}|\d)(?: (\d{4}))?", t)
    if m: return ("q", RO[m[1]], None, m[2] and int(m[2]))
    m = re.fullmatch(r"(\w+)(?: (\d{4}))?", t)
    if m and mon(m[1]): return ("m", 0, mon(m[1]), m[2] and int(m[2]))
    raise ValueError(t)
def ends(o, y):
    k, n, m, yy = o; y = yy or y
    if k == "d": return D.date(y, m, n), D.date(y, m, n)
    if k == "m": return D.date(y, m, 1), eom(y, m)
    if k == "w": return D.date(y, m, [1, 8, 15, 22][n-1]), eom(y, m) if n == 4 else D.date(y, m, 7 * n)
    return D.date(y, 3 * n - 2, 1), eom(y, 3 * n)
def period(t):
    t = re.sub(r"^Mulai ", "", t)
    for sp in (" s.d. ", " s/d ", " sd ", " sampai dengan ", " Sampai ", " – ", " - "):
        if sp in t: a, b = t.split(sp, 1); break
    else:
        m = re.fullmatch(r"(Q\d|[A-Za-z]+)-(Q\d|[A-Za-z]+)", t)
        if m and not t.startswith("TW"): a, b = m[1], m[2]
        else: a = b = t
    a, b = one(a), one(b); y = b[3] or 2022
    return ends(a, y)[0], ends(b, y)[1]
def day(v):
    if isinstance(v, D.datetime): return v.date()
    return ends(one(v), 2022)[0]
def cash(v, f):
    if isinstance(v, (int, float)): return round(v * f)
    if v is None or v.lower() in ("-", "nihil", "non anggaran"): return 0
    t = re.sub(r"^Rp\.?\s*", "", v).replace(",-", "").strip(); k = 1
    for w, z in ((" jt", 10**6), (" juta", 10**6), (" miliar", 10**9), (" M", 10**9)):
        if t.endswith(w): t = t[:-len(w)]; k = z
    t = t.replace(" ", "").replace(".", "").replace(",", ".")
    return round(float(t) * k * f)
sp = lambda s: re.sub(r"\s+", " ", s).strip() if isinstance(s, str) else s
n = nf = 0
for name, t in T["files"].items():
    p = os.path.join(H, "masuk", name); ext = name.rsplit(".", 1)[1]
    def say(*a): bad.append((name[:3],) + a)
    if not os.path.exists(p): say("no file"); continue
    if ext == "csv":
        raw = open(p, "rb").read(); text = raw.decode("utf-16") if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else raw.decode("cp1252")
        rec = list(csv.reader(io.StringIO(text), delimiter="\t" if "\t" in text else ";"))
        def val(sh, c):
            r, k = coordinate_to_tuple(c); v = rec[r-1][k-1]; return int(v) if v.isdigit() and len(v) < 4 else (v or None)
        wb = None
    else:
        q = p if ext == "xlsx" else os.path.join(tmp, name.rsplit(".", 1)[0] + ".xlsx")
        wb = load_workbook(q, data_only=True); val = lambda sh, c: wb[sh][c].value
    scan = [v for r in rec for v in r] if wb is None else [c.value for w in wb if w.sheet_state == "visible" for r in w.iter_rows() for c in r]
    f = 1000 if any(isinstance(v, str) and "(000)" in v or isinstance(v, str) and "(Rp. 000)" in v for v in scan) else 10**6 if any(isinstance(v, str) and "(Juta Rp)" in v for v in scan) else 1
    fc = {(x.get("sheet"), x.get("cell")): x["rule"] for x in t["faults"] if "cell" in x}; rules = {x["rule"] for x in t["faults"]}
    acts = t["actions"]; got = {a["activity"] for a in acts}
    want = {"1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2"}
    for x in t["faults"]:
        if x["rule"] == "S002": want.discard(x["activity"])
        if x["rule"] == "S001": want = {w for w in want if w[0] != str(x["phase"])}
    if got != want: say("activities", sorted(got ^ want))
    if len({(a["sheet"], a["row"]) for a in acts}) != len(acts): say("row twice")
    for a in acts:
        for k, c in a["cells"].items():
            n += 1; v = val(a["sheet"], c); fault = fc.get((a["sheet"], c))
            try:
                if k == "phase":
                    u = str(v).lower(); g = 3 if "monev" in u or "monitoring" in u else 2 if "pelaksanaan" in u else 1 if "persiapan" in u else None
                    if g != a["phase"]: say(c, k, v)
                elif k == "activity":
                    key = {"1.1": "sk tim", "1.2": "komunikasi", "1.3": "desain|disain", "2.1": "sosialisasi", "2.2": "penguatan", "2.3": "uji ?coba", "3.1": "monitoring bulanan", "3.2": "evaluasi"}[a["activity"]]
                    if not re.search(key, v.lower()): say(c, k, v)
                elif k in ("start", "end"):
                    if fault == "W001":
                        try: day(v); say(c, "W001 yet a day")
                        except ValueError: pass
                    elif "W006" in rules and v is None and a[k] is None: nf += k == "start"
                    elif day(v).isoformat() != a[k]: say(c, k, v, a[k])
                elif k == "period":
                    if fault == "W001":
                        if v != "menyesuaikan": say(c, v)
                    else:
                        s, e = period(v)
                        if (s.isoformat(), e.isoformat()) != (a["start"], a["end"]): say(c, v, a["start"], a["end"])
                elif k == "budget":
                    if fault == "A001":
                        if v != "sesuai DPA": say(c, v)
                    elif fault == "F008":
                        if v not in ("#REF!", None): say(c, v)
                    elif cash(v, f) != a["budget"]: say(c, k, v, a["budget"])
                elif k == "code":
                    r, cc = coordinate_to_tuple(c); w = str(v).rstrip(".")
                    if re.fullmatch(r"\d", w) and wb: w = ".".join(str(wb[a["sheet"]].cell(r, cc + i).value) for i in range(6))
                    if w != a["code"]: say(c, k, w, a["code"])
                    ok = re.fullmatch(r"(\d|X)\.(\d\d|XX)\.\d\d\.([12])\.\d\d\.(\d\d|\d{4})", w)
                    if bool(ok) == (fault == "A005"): say(c, "code form", w)
                    if ok and (ok[3] == "1") != ((t["agency"] or "").startswith("19-")): say(c, "code level", w)
                elif k == "target":
                    if int(re.match(r"\d+", str(v))[0]) != a[k]: say(c, k, v)
                elif k == "responsible" and v is None and fault != "S009": say(c, "empty PJ")
                elif k == "note" and isinstance(v, str) and not v.strip() and a[k] is None: pass
                elif sp(v) != sp(a[k]): say(c, k, v, a[k])
            except Exception as x: say(c, k, repr(v), repr(x))
        for k in a["fields"]:
            if k in ("phase", "activity", "start", "end", "responsible"): continue
            if k not in a["cells"]: say(a["row"], "no cell for", k)
        if a["start"] and a["end"] and "W002" not in rules | set() and a["end"] < a["start"]: say(a["row"], "end before start")
        for k in ("start", "end"):
            if a[k] and not "2021-10-01" <= a[k] <= "2022-12-31" and "W003" not in rules: say(a["row"], "outside year", a[k])
        if "responsible" in a["fields"] and not a["responsible"] and "S009" not in rules: say(a["row"], "no PJ")
    if t["habits"]["date"] == "grid":   # marks under the month heads give start and end
        ws = wb[acts[0]["sheet"]]; hr, first = next((r, c) for r in range(1, 20) for c in range(1, 30) if str(ws.cell(r, c).value)[:3] == "Jan" and str(ws.cell(r, c + 1).value)[:3] in ("Feb", "Non"))
        wk = str(ws.cell(hr + 1, first).value) == "I"; cnt = 48 if wk else 12
        for a in acts:
            m = [i for i in range(cnt) if ws.cell(a["row"], first + i).value not in (None, "", " ") or ws.cell(a["row"], first + i).fill.patternType == "solid"]
            if wk: s, e = ends(("w", m[0] % 4 + 1, m[0] // 4 + 1, 2022), 0)[0], ends(("w", m[-1] % 4 + 1, m[-1] // 4 + 1, 2022), 0)[1]
            else: s, e = D.date(2022, m[0] + 1, 1), eom(2022, m[-1] + 1)
            n += 2
            if (s.isoformat(), e.isoformat()) != (a["start"], a["end"]): say(a["row"], "grid", m, a["start"], a["end"])
    # totals: grand total (or all sub-totals) over the rows of its sheet
    for sh, c, v, g in TOT[name]:
        x = val(sh if wb else None, c)
        if x is None: say(c, "total empty"); continue
        x = cash(x, f)
        rows = [a for a in acts if (a["sheet"] == sh or not wb)]; r = coordinate_to_tuple(c)[0]
        above = [a for a in rows if a["row"] < r]
        if not g: lastp = max(above, key=lambda a: a["row"]); above = [a for a in above if a["phase"] == lastp["phase"]]
        need = sum(a["budget"] or 0 for a in above); n += 1
        if (x != need) != (fc.get((sh, c)) == "A003"): say(c, "total", x, need)
    for x in t["faults"]:
        if "cell" in x and x["rule"] in ("W002", "W003"):
            a = next(a for a in acts if a["cells"].get("end") == x["cell"] and a["sheet"] == x.get("sheet"))
            if not (a["end"] < a["start"] if x["rule"] == "W002" else a["end"] > "2022-12-31"): say("fault", x)
ro = list(csv.DictReader(open(os.path.join(H, "daftar-opd.csv"), encoding="utf-8")))
ks = [x["kode"] for x in ro]; sub = [t["agency"] for t in T["files"].values() if t["agency"]]
if len(set(ks)) != len(ks) or set(ks) != set(sub) | set(T["missing"]) or len(set(sub)) != len(sub): bad.append(("roster", len(ks), len(sub)))
if len({(x["pemda"], x["opd"], x["inovasi"]) for x in ro}) != len(ro): bad.append(("roster key twice",))
if set(os.listdir(os.path.join(H, "masuk"))) != set(T["files"]): bad.append(("masuk and truth differ",))
for b in bad: print(*b)
print(f"{len(T['files'])} files, {n} cells looked at, {len(bad)} faults of the corpus"); sys.exit(bool(bad))
