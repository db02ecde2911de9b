#!/usr/bin/env python3
"""Re-opens every file of masuk/ and confirms truth.json against what stands in the cells. Shares no code with make.py."""
import csv, datetime as D, io, json, os, re, subprocess, sys, tempfile
from openpyxl import load_workbook
from openpyxl.utils import coordinate_to_tuple
import python_calamine as pc
H = os.path.dirname(os.path.abspath(__file__)); T = json.load(open(os.path.join(H, "truth.json"), encoding="utf-8")); bad = []
MON = dict(jan=1, feb=2, peb=2, mar=3, mrt=3, apr=4, mei=5, jun=6, jul=7, agu=8, agt=8, ags=8, sep=9, okt=10, nov=11, nop=11, des=12)
def read(path):
    if path.endswith(".csv"):
        b = open(path, "rb").read()
        t = b.decode("utf-16") if b[:2] in (b"\xff\xfe", b"\xfe\xff") else (b.decode("utf-8-sig") if b[:3] == b"\xef\xbb\xbf" else b.decode("cp1252"))
        d = max(";,\t", key=lambda c: t.count(c)); return {None: list(csv.reader(io.StringIO(t), delimiter=d))}
    wb = pc.CalamineWorkbook.from_path(path); return {n: wb.get_sheet_by_name(n).to_python(skip_empty_area=False) for n in wb.sheet_names}
def at(sh, ad):
    r, c = coordinate_to_tuple(ad)
    try: v = sh[r-1][c-1]
    except IndexError: return None
    return None if v == "" else v
def day(v):
    if isinstance(v, (D.datetime, D.date)): return v.isoformat()[:10]
    v = str(v).strip(); m = re.fullmatch(r"(\d+)[/.\-](\d+)[/.\-](\d+)", v)
    if m: d, mo, y = map(int, m.groups())
    else:
        m = re.fullmatch(r"(?:\S+, )?(?:(\d+)[ -])?([A-Za-z]+)(?:[ -](\d+))?", v)
        if not m: return None
        d, mo, y = m[1] and int(m[1]), MON.get(m[2].lower()[:3]), int(m[3] or T["year"])
        if d is None: return ("month", mo, y)
    y += 2000 if y < 100 else 0
    try: return D.date(y, mo, d).isoformat()
    except ValueError: return None
def num(v, head):
    k = 1000 if re.search(r"ribu|\(000\)", head, re.I) else 10**6 if "juta" in head.lower() else 1
    if v is None: return None
    if isinstance(v, (int, float)): return round(v * k)
    t = v.lower().replace("rp", "").strip(" .")
    if t in ("-", "nihil", "non anggaran", "0"): return 0
    m = 10**9 if re.search(r"\bm$", t) else 10**6 if re.search(r"jt|juta", t) else 1
    t = re.sub(r"(m|jt|juta)$", "", t).strip().removesuffix(",-").replace(".", "").replace(" ", "").replace(",", ".")
    try: return round(float(t) * m * k)
    except ValueError: return "?" + v
def span(t):
    """first and last day a period text names, without a library of the maker's forms: collects day/month/quarter/week tokens"""
    y = T["year"]; s = t.lower().replace("mulai", "").replace("minggu", "w").replace("triwulan", "tw")
    last = lambda m: (D.date(y + m // 12, m % 12 + 1, 1) - D.timedelta(1)).day
    rn = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
    m = re.findall(r"(\d{2})/(\d{2})/(\d{4})", s)
    if m: return tuple(f"{c}-{b}-{a}" for a, b, c in (m[0], m[-1]))
    if re.search(r"\btw|\bq\d", s):
        q = [rn.get(x) or int(x) for x in re.findall(r"\b(iv|iii|ii|i)\b|q(\d)", s) for x in x if x]
        return f"{y}-{q[0]*3-2:02}-01", f"{y}-{q[-1]*3:02}-{last(q[-1]*3)}"
    w = re.findall(r"(?:w\s+(i[iv]*|iv)|\bm(\d))\s+([a-z]{3})", s)
    if w:
        a, b = w[0], w[-1]; f = lambda x: rn.get(x[0]) or int(x[1])
        m1, m2, e = MON[a[2]], MON[b[2]], f(b)
        return f"{y}-{m1:02}-{f(a)*7-6:02}", f"{y}-{m2:02}-{(last(m2) if e == 4 else e*7):02}"
    s = re.sub(r"s\.d\.?|s/d|\bsd\b|sampai( dengan)?|–", " - ", s); parts = [p.strip() for p in re.split(r"\s*-\s+|\s+-\s*|-", s) if p.strip()]
    def one(p): 
        a = re.fullmatch(r"(\d{1,2})?\s*([a-z]+)?\s*(20\d\d)?", p); return (a[1] and int(a[1])), (a[2] and MON[a[2][:3]])
    a, b = one(parts[0]), one(parts[-1]); m1 = a[1] or b[1]
    return f"{y}-{m1:02}-{(a[0] or 1):02}", f"{y}-{b[1]:02}-{(b[0] or last(b[1])):02}"
n = 0
for name, t in T["files"].items():
    p = os.path.join(H, "masuk", name)
    if not os.path.exists(p): bad.append((name, "no such file")); continue
    S = read(p); ex = {(f.get("sheet"), f.get("cell")) for f in t["faults"] if "cell" in f}; merged = {}
    if name.endswith(".xlsx"):
        wb = load_workbook(p)
        for w in wb: merged[w.title] = [str(x) for x in w.merged_cells.ranges]
    heads = {sn: {c: " ".join(str(r[c]) for r in rows[:20] if c < len(r) and re.search(r"ribu|juta Rp|\(000\)", str(r[c]))) for c in range(30)} for sn, rows in S.items()}
    seen = set()
    for a in t["actions"]:
        sh = S[a["sheet"]]; n += 1
        if (a["sheet"], a["row"]) in seen: bad.append((name, "row twice", a["row"]))
        seen.add((a["sheet"], a["row"]))
        for k, ad in a["cells"].items():
            v = at(sh, ad); w = a.get(k); planted = (a["sheet"], ad) in ex
            r, c = coordinate_to_tuple(ad)
            if r != a["row"]: bad.append((name, ad, "row"))
            if k in ("phase", "activity"):
                if v is None: bad.append((name, ad, "phase/activity blank"))
            elif k in ("start", "end"):
                g = day(v)
                if isinstance(g, tuple): g = f"{g[2]}-{g[1]:02}-01" if k == "start" else ((D.date(g[2] + g[1]//12, g[1] % 12 + 1, 1) - D.timedelta(1)).isoformat())
                if g != w: bad.append((name, ad, k, v, w))
            elif k == "period":
                if not planted and span(v) != (a["start"], a["end"]): bad.append((name, ad, v, span(v), a["start"], a["end"]))
            elif k == "budget":
                g = num(v, heads[a["sheet"]].get(c - 1, ""))
                if g != w and not (planted and w is None): bad.append((name, ad, k, v, w))
            elif k == "code":
                g = " ".join(str(v).split()).split(" ")[0].rstrip(".") if v is not None else None
                if g != w and "Urusan" not in str(sh[:15]): bad.append((name, ad, k, v, w))
                if "Urusan" in str(sh[:15]) and ".".join(str(at(sh, "".join((chr(64 + c + i), str(r))))) for i in range(6)) != w: bad.append((name, ad, "split", w))
            elif k == "fund": 
                if (None if v == "-" else v) != w and not any(re.match(rf"{ad[0]}\d", m) for m in merged.get(a["sheet"], [])): bad.append((name, ad, k, v, w))
            else:
                g = None if v is None else (v if isinstance(v, (int, float)) else str(v).strip())
                if k == "target" and str(g).isdigit(): g = int(g)
                if g != w:
                    col = re.match("[A-Z]+", ad)[0]
                    ok = v is None and any(m.startswith(col) and int(re.findall(r"\d+", m)[0]) <= r <= int(re.findall(r"\d+", m)[-1]) and at(sh, m.split(":")[0]) == w for m in merged.get(a["sheet"], []))
                    if not ok and not (planted and v is None): bad.append((name, ad, k, v, w))
        if a["start"] and a["end"] and a["start"] > a["end"] and not any(f["rule"] == "W002" for f in t["faults"]): bad.append((name, a["row"], "order"))
        for d in (a["start"], a["end"]):
            if d and not "2021-10-01" <= d <= "2022-12-31" and not any(f["rule"] == "W003" for f in t["faults"]): bad.append((name, a["row"], "year"))
        if not a["description"]: bad.append((name, a["row"], "description"))
        if a["budget"] and "fund" in a["fields"] and not a["fund"]: bad.append((name, a["row"], "fund"))
        if not a["responsible"] and not any(f["rule"] == "S009" for f in t["faults"]): bad.append((name, "resp"))
        if a["code"] and "code" in a["fields"] and not any(f["rule"] == "A005" for f in t["faults"]):
            lv = "1" if t["agency"] and t["agency"].startswith("19-") else "2"
            if not re.fullmatch(rf"\d\.\d\d\.\d\d\.{lv}\.\d\d\.\d\d", a["code"]): bad.append((name, a["code"]))
    want = set("1.1 1.2 1.3 2.1 2.2 2.3 3.1 3.2".split()); have = {a["activity"] for a in t["actions"]}
    for f in t["faults"]:
        if f["rule"] == "S002": want.discard(f["activity"])
        if f["rule"] == "S001": want = {x for x in want if x[0] != str(f["phase"])}
    if want != have: bad.append((name, "activities", want ^ have))
    rules = {f["rule"] for f in t["faults"]}
    for sn, r, c, v in t["sums"]:
        sh = S[None] if name.endswith(".csv") else S[sn]; g = num(at(sh, f"{chr(64+c) if c < 27 else 'A'+chr(38+c)}{r}"), heads[None if name.endswith('.csv') else sn].get(c - 1, ""))
        if g != v: bad.append((name, sn, r, c, "sum", g, v))
    if t["sums"]:
        all_ = {}
        for a in t["actions"]: all_[a["sheet"]] = all_.get(a["sheet"], 0) + (a["budget"] or 0)
        if "A003" not in rules:
            tops = {}
            for sn, r, c, v in t["sums"]: tops[sn] = max(tops.get(sn, 0), v)
            if t["sums"][-1][3] != max(tops.values()) and len(t["sums"]) > 1 and t["layout"] not in ("several", "sheets", "sheets2"): tops = {t["sums"][0][0]: sum(x[3] for x in t["sums"])}
            for sn, v in tops.items():
                k = None if name.endswith(".csv") else sn
                if v != all_.get(k) and t["layout"] != "several" and sum(x[3] for x in t["sums"]) != sum(x or 0 for x in all_.values()): bad.append((name, sn, "total", v, all_.get(k)))
    for f in t["faults"]:
        if f["rule"] == "A003":
            v = num(at(S[f["sheet"]], f["cell"]), ""); 
            if v in [x[3] for x in t["sums"]] or v == sum(a["budget"] for a in t["actions"]): bad.append((name, "A003 adds up"))
    # month/week/quarter grids, from the headings above: needs fill colours, so xlsx through openpyxl, the rest through the values
    a0 = t["actions"][0]
    if "start" in a0["fields"] and "start" not in a0["cells"] and "period" not in a0["cells"]:
        sh = S[a0["sheet"]]; w = load_workbook(p)[a0["sheet"]] if name.endswith(".xlsx") else None; MA = "x X √ ✓ ■ v".split()
        slot = {}; top = a0["row"] - 1; lab = lambda r, c: str(at(sh, cl(c) + str(r)) or "").strip()
        cl = lambda c: chr(64 + c) if c < 27 else chr(64 + (c - 1) // 26) + chr(65 + (c - 1) % 26)
        mon = yr = None; wid = max(len(r) for r in sh)
        for c in range(1, wid + 1):
            ls = [lab(r, c) for r in range(max(1, top - 4), top + 1)]; wkn = None
            for l in ls:
                l = l.removesuffix(".0")
                if l in ("2021", "2022"): yr = int(l)
                if l.lower()[:3] in MON and len(l) < 11 and not l.startswith("Jadwal"): mon = MON[l.lower()[:3]]; slot[c] = ("m", yr or 2022, mon)
                if l.startswith("TW "): slot[c] = ("q", 2022, ["I", "II", "III", "IV"].index(l[3:]) + 1)
                if l in ("I", "II", "III", "IV") and mon: slot[c] = ("w", 2022, mon, ["I", "II", "III", "IV"].index(l))
                if l.isdigit() and 1 <= int(l) <= 12 and name.startswith("22 ") and lab(top - 0, 1) == "" and c > 6: slot[c] = ("m", 2022, int(l))
        ml = lambda y, m: (D.date(y + m // 12, m % 12 + 1, 1) - D.timedelta(1))
        for a in t["actions"]:
            on = []
            for c in slot:
                v = at(sh, cl(c) + str(a["row"])); x = w and w[cl(c) + str(a["row"])]
                if v in MA or (isinstance(v, (int, float)) and v <= 1 and v > 0) or (w and x.fill.fill_type == "solid" and x.fill.fgColor.rgb not in ("00000000", "FFFFFFFF")): on.append(slot[c])
            if not on: bad.append((name, a["row"], "no marks")); continue
            def lo(s): return D.date(s[1], s[2], 1) if s[0] == "m" else D.date(2022, s[2]*3-2, 1) if s[0] == "q" else D.date(2022, s[2], s[3]*7+1)
            def hi(s): return ml(s[1], s[2]) if s[0] == "m" else ml(2022, s[2]*3) if s[0] == "q" else (ml(2022, s[2]) if s[3] == 3 else D.date(2022, s[2], s[3]*7+7))
            g = (min(map(lo, on)).isoformat(), max(map(hi, on)).isoformat())
            if g != (a["start"], a["end"]): bad.append((name, a["row"], "grid", g, a["start"], a["end"]))
    # any error value or formula without value
    for sn, rows in S.items():
        for i, row in enumerate(rows):
            for j, v in enumerate(row):
                if isinstance(v, str) and re.match(r"#(REF|VALUE|NAME|N/A|DIV)", v) and "F008" not in rules: bad.append((name, sn, i, j, v))
    if name.endswith(".xlsx"):
        wv = load_workbook(p, data_only=True)
        for w in wb:
            for row in w.iter_rows():
                for c in row:
                    if isinstance(c.value, str) and c.value.startswith("=") and wv[w.title][c.coordinate].value is None: bad.append((name, c.coordinate, "formula without value"))
got = {t["agency"] for t in T["files"].values()}
with open(os.path.join(H, "daftar-opd.csv"), encoding="utf-8") as h: roster = {r["kode"] for r in csv.DictReader(h)}
if roster - got != set(T["missing"]): bad.append(("missing", roster - got))
for b in bad: print(*b)
print(len(T["files"]), "files", n, "actions", len(bad), "problems")
