"""Independent second look: opens every workbook with python-calamine (and csv), and parses what stands in the truth's cells with parsers written apart from make.py."""
import csv, json, os, re, sys, datetime as D
from python_calamine import CalamineWorkbook
import openpyxl
H = os.path.dirname(os.path.abspath(__file__)); T = json.load(open(f"{H}/truth.json"))
MON = {}
for i, names in enumerate("januari jan,februari pebruari feb peb,maret mar mrt,april apr,mei,juni jun,juli jul,agustus agust agt agu,september sept sep,oktober okt,november nopember nov nop,desember des".split(",")):
    for n in names.split(): MON[n] = i + 1
bad = []; seen = 0; hidden_total = 0
def col(s):
    n = 0
    for ch in s: n = n * 26 + ord(ch) - 64
    return n - 1
def last(y, m): return (D.date(y + (m == 12), m % 12 + 1, 1) - D.timedelta(1)).day
def pdate(v):
    if isinstance(v, D.datetime): return v.date()
    if isinstance(v, D.date): return v
    if isinstance(v, (int, float)): return D.date(1899, 12, 30) + D.timedelta(int(v))
    s = re.sub(r"^[A-Za-z']+, ", "", str(v).strip())
    m = re.fullmatch(r"(\d{1,2})[./-](\d{1,2})[./-](\d{2,4})", s)
    if m: dd, mm, y = map(int, m.groups())
    else:
        m = re.fullmatch(r"(\d{1,2}) ([A-Za-z]+)(?: (\d{2,4}))?", s)
        if not m: return f"?{v!r}"
        dd, mm, y = int(m[1]), MON.get(m[2].lower()), int(m[3] or 2022)
    if y < 100: y += 2000
    try: return D.date(y, mm, dd)
    except Exception: return f"?{v!r}"
def pperiod(s):
    s = str(s).strip(); low = s.lower()
    y = re.findall(r"\b(20\d\d)\b", s); yr = int(y[-1]) if y else 2022
    q = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
    m = re.fullmatch(r"(?:minggu (iv|iii|ii|i)|m(\d)) ([a-z]+)(?: \d{4})?", low)
    if m:
        w = q[m[1]] if m[1] else int(m[2]); mm = MON[m[3]]; a, b = [(1, 7), (8, 14), (15, 21), (22, last(yr, mm))][w - 1]
        return D.date(yr, mm, a), D.date(yr, mm, b)
    tw = re.findall(r"(?:triwulan|tw)[ -]*(iv|iii|ii|i)\b", low) or [{"1": "i", "2": "ii", "3": "iii", "4": "iv"}[k] for k in re.findall(r"q([1-4])", low)]
    if tw: a, b = q[tw[0]], q[tw[-1]]; return D.date(yr, 3*a-2, 1), D.date(yr, 3*b, last(yr, 3*b))
    toks = re.findall(r"(?:(\d{1,2}) )?([A-Za-z]+)(?: (20\d\d))?", s)
    ms = [(dd, MON[t.lower()], yy) for dd, t, yy in toks if t.lower() in MON]
    lead = re.match(r"(\d{1,2})\s*(?:s\.d\.|s/d|sd|-|–)\s*(\d{1,2}) ", s)
    if not ms: return None, None
    (d1, m1, y1), (d2, m2, y2) = ms[0], ms[-1]
    if lead: d1 = lead[1]
    y1 = int(y1 or yr)
    return D.date(y1, m1, int(d1 or 1)), D.date(yr, m2, int(d2 or last(yr, m2)))
def pmoney(v, scale):
    if v is None or v == "": return None
    if isinstance(v, (int, float)): return round(v * scale)
    s = str(v).strip().lower()
    if s in ("nihil", "-", "non anggaran"): return 0
    s = re.sub(r"^rp\.?\s*", "", s); k = 1
    for w, f in (("juta", 10**6), ("jt", 10**6), ("miliar", 10**9), (" m", 10**9)):
        if s.endswith(w): s, k = s[:-len(w)].strip(), f
    s = re.sub(r",-$", "", s).replace(" ", "").replace(".", "").replace(",", ".")
    try: return round(float(s) * k * scale)
    except ValueError: return None
norm = lambda v: re.sub(r"\s+", " ", v).strip() if isinstance(v, str) else v
SC = json.load(open(f"{H}/scale.json"))
for name, t in T["files"].items():
    path = next((os.path.join(p, name) for p, _, fs in os.walk(f"{H}/masuk") if name in fs), "?"); grid = {}
    if not os.path.exists(path): bad.append((name, "not there")); continue
    if not t["actions"]: continue
    if name.endswith(".csv"):
        raw = open(path, "rb").read()
        txt = raw.decode("utf-16") if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else raw.decode("utf-8-sig") if raw[:3] == b"\xef\xbb\xbf" else raw.decode("cp1252")
        sep = max("\t;,", key=txt.count) if "\t" in txt else (";" if txt.count(";") > txt.count(",") else ",")
        sheets = {None: [[c or None for c in r] for r in csv.reader(txt.splitlines(), delimiter=sep)]}
    else:
        wb = CalamineWorkbook.from_filelike(open(path, "rb")); sheets = {s: [[None if c == "" else c for c in r] for r in wb.get_sheet_by_name(s).to_python(skip_empty_area=False)] for s in wb.sheet_names}
    def at(sh, ref):
        m = re.fullmatch(r"([A-Z]+)(\d+)", ref); rows = sheets[sh]; r, c = int(m[2]) - 1, col(m[1])
        return rows[r][c] if r < len(rows) and c < len(rows[r]) else None
    rowsof = {}; fillof = openpyxl.load_workbook(path) if name.endswith(".xlsx") and t["habits"].get("date") == "fill" else None
    lastv = {}
    for a in t["actions"]:
        rowsof.setdefault(a["sheet"], set()).add(a["row"])
        for f, ref in a["cells"].items():
            v = at(a["sheet"], ref); seen += 1
            faulty = any(p.get("cell") == ref and p.get("sheet", None) == a["sheet"] for p in t["faults"])
            if int(re.sub(r"\D", "", ref)) != a["row"]: bad.append((name, ref, "row"))
            if f in ("start", "end"): got, want = (pdate(v) if v is not None else None), a[f]; got = got.isoformat() if isinstance(got, D.date) else got
            elif f == "period":
                s, e = pperiod(v); got, want = (s and s.isoformat(), e and e.isoformat()), (a["start"], a["end"])
            elif f == "budget": got, want = pmoney(v, SC.get(name, 1)), a["budget"]; got = got or 0 if want in (0, None) and not faulty else got
            elif f == "target": got, want = (int(re.match(r"\d+", str(v))[0])), a[f]
            elif f == "code":
                got, want = (re.sub(r"\s+", "", str(v)).rstrip("."), a[f])
                if SC.get(name) == "x" or re.fullmatch(r"\d\d?(\.0)?", got):
                    c0 = col(re.match("[A-Z]+", ref)[0]); parts = [sheets[a["sheet"]][a["row"]-1][c0+k] for k in range(6)]
                    got = ".".join(str(int(p)).zfill(1 if k in (0, 3) else 2) if isinstance(p, float) else p for k, p in enumerate(parts))
            elif f in ("phase", "activity"): got = want = None; (v is None) and bad.append((name, ref, f, "empty"))
            else: got, want = norm(v), norm(a[f])
            if got != want and not faulty: bad.append((name, a["sheet"], ref, f, v, got, want))
            if faulty and f not in ("phase",): print("   fault cell", name, ref, f, repr(v), "->", a.get(f))
    # rows that look like data but are no action
    for sh in rowsof:
        lo, hi = min(rowsof[sh]), max(rowsof[sh])
        for r in range(lo, hi + 1):
            vals = [v for v in sheets[sh][r-1] if v is not None] if r - 1 < len(sheets[sh]) else []
            if r not in rowsof[sh] and len(vals) > 3: print("   other row", name, sh, r, vals[:6])
    # sums by row against the totals
    acts = [a["activity"] for a in t["actions"]]
    miss = [x for x in ("1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2") if x not in acts]
    if miss: print("   activities missing in", name, miss, [p["rule"] for p in t["faults"]])
    for a in t["actions"]:
        if not a["responsible"] and not any(p["rule"] in ("S009", "F006") for p in t["faults"]): bad.append((name, a["row"], "responsible"))
        if a["start"] and a["end"]:
            if a["start"] > a["end"] and not any(p["rule"] == "W002" for p in t["faults"]): bad.append((name, a["row"], "end<start"))
            if (a["start"] < "2021-10-01" or a["end"] > "2022-12-31") and not any(p["rule"] == "W003" for p in t["faults"]): bad.append((name, a["row"], "period"))
        L_ = "1" if t["agency"] and t["agency"].startswith("19-") else "2"
        if "code" in a["fields"] and not any(p["rule"] == "A005" for p in t["faults"]) and not re.fullmatch(r"(\d|X)\.(\d\d|XX)\.\d\d\.%s\.\d\d\.(\d\d|\d{4})" % L_, a["code"]) and a["code"] != "X.XX.01.2.06.09": bad.append((name, a["row"], a["code"]))
    # totals
    for sh, rows in sheets.items():
        if sh not in rowsof: continue
        for r, row in enumerate(rows, 1):
            w = next((str(v) for v in row if v is not None), "")
            if re.match(r"(?i)(jumlah|total|sub ?jumlah)\b", w):
                nums = [v for v in row if v is not None][1:]
                bc = [col(re.match("[A-Z]+", a["cells"]["budget"])[0]) for a in t["actions"] if "budget" in a["cells"]][0]
                have = pmoney(row[bc], SC.get(name, 1))
                sel = [a for a in t["actions"] if a["sheet"] == sh and a["row"] < r]
                if w.lower().startswith("sub"):
                    k = max(a["row"] for a in sel); p = [a for a in sel if a["row"] == k][0]["phase"]; sel = [a for a in sel if a["phase"] == p]
                want = sum(a["budget"] or 0 for a in sel)
                if have != want: print("   total", name, sh, r, w, have, want, t["faults"])
    # grids
    if "grid" in str(t["habits"].get("date")) or fillof:
        for sh in rowsof:
            rows = sheets[sh]; first = min(rowsof[sh]); cols = {}
            heads = rows[max(0, first - 7):first - 1]
            W_ = max(len(q) for q in rows)
            mrow = max((q for q in heads), key=lambda q: sum(1 for v in q if isinstance(v, str) and v.lower().rstrip(".") in MON)) if not any("TW I" == v for q in heads for v in q) else None
            yrow = next((q for q in heads if any(str(v) == "2021" for v in q)), None)
            cur = None; cy = 2022; wkn = 0
            if mrow:
                k = rows.index(mrow); nxt = rows[k + 1] if k + 1 < first - 1 else []
                weekly = sum(1 for v in nxt if str(v) in ("I", "II", "III", "IV", "1", "2", "3", "4")) > 20
                for cc in range(len(mrow)):
                    if yrow and cc < len(yrow) and str(yrow[cc]) in ("2021", "2022"): cy = int(str(yrow[cc]))
                    v = mrow[cc]; isM = isinstance(v, str) and v.lower().rstrip(".") in MON
                    if isM: cur = (cy, MON[v.lower().rstrip(".")]); wkn = 0
                    if weekly and cur and cc < len(nxt) and nxt[cc] is not None:
                        wkn += 1
                        if wkn <= 4: a0, b0 = [(1, 7), (8, 14), (15, 21), (22, last(*cur))][wkn - 1]; cols[cc] = (D.date(*cur, a0), D.date(*cur, b0))
                    elif isM and not weekly: cols[cc] = (D.date(*cur, 1), D.date(*cur, last(*cur)))
            else:
                q = next(q for q in heads if "TW I" in q)
                for cc, v in enumerate(q):
                    if v in ("TW I", "TW II", "TW III", "TW IV"): n = {"I": 1, "II": 2, "III": 3, "IV": 4}[v[3:]]; cols[cc] = (D.date(2022, 3*n-2, 1), D.date(2022, 3*n, last(2022, 3*n)))
            for a in t["actions"]:
                if a["sheet"] != sh: continue
                if fillof: on = [cc for cc in cols if fillof[sh].cell(a["row"], cc + 1).fill.fgColor.rgb == "FF92D050"]
                else: on = [cc for cc in cols if cc < len(rows[a["row"]-1]) and rows[a["row"]-1][cc] is not None]
                g0 = (cols[on[0]][0].isoformat(), cols[on[-1]][1].isoformat()) if on else None
                if g0 != (a["start"], a["end"]): bad.append((name, a["row"], "grid", g0, a["start"], a["end"], len(cols)))
            print("   grid", name, len(cols), "columns")
print(seen, "cells looked at;", len(bad), "bad")
for b in bad: print("BAD", b)
