# Independent check: opens every written file again and compares the cells that the truth names. Shares nothing with the generator.
import json, os, re, csv, io, sys, datetime as dt, collections
from python_calamine import CalamineWorkbook
import openpyxl, docx
H = os.path.dirname(os.path.abspath(__file__)); T = json.load(open(f"{H}/truth.json")); bad = []
MON = "jan feb mar apr mei jun jul ag sep okt nov des".split()
def colnum(s):
    n = 0
    for ch in s: n = n*26 + ord(ch) - 64
    return n
def split(a): m = re.match(r"([A-Z]+)(\d+)$", a); return int(m[2]), colnum(m[1])
def load(p):
    e = p.rsplit(".", 1)[1]; out = {}
    if e in ("xlsx", "xls", "ods"):
        wb = CalamineWorkbook.from_path(p)
        for n in wb.sheet_names:
            for i, row in enumerate(wb.get_sheet_by_name(n).to_python(skip_empty_area=False)):
                for j, v in enumerate(row):
                    if v not in ("", None): out[(n, i+1, j+1)] = v
        if e == "xlsx":
            w2 = openpyxl.load_workbook(p, data_only=True)
            for n in w2.sheetnames:
                for row in w2[n].iter_rows():
                    for c in row:
                        if c.value is not None and not isinstance(c.value, (dt.datetime, dt.date)):
                            v = out.get((n, c.row, c.column)); 
                            if v is None or (isinstance(v, str) and v != c.value): bad.append((p, n, c.coordinate, "calamine/openpyxl differ", v, c.value))
    elif e == "csv":
        b = open(p, "rb").read(); t = b.decode("utf-16") if b[:2] in (b"\xff\xfe", b"\xfe\xff") else b.decode("utf-8-sig", errors="strict") if True else None
        d = max(";,\t", key=lambda x: t.count(x) if x != "," else t.count(x)*.6)
        for i, row in enumerate(csv.reader(io.StringIO(t, newline=""), delimiter=d)):
            for j, v in enumerate(row):
                if v: out[(None, i+1, j+1)] = v
    else:
        for k, t in enumerate(docx.Document(p).tables):
            for i, row in enumerate(t.rows):
                seen = set()
                for j, c in enumerate(row.cells):
                    if id(c._tc) in seen: continue
                    seen.add(id(c._tc))
                    if c.text and (f"Tabel {k+1}", i+1, j+1) not in out: out[(f"Tabel {k+1}", i+1, j+1)] = c.text
    return out
def num(v):
    if isinstance(v, (int, float)): return float(v)
    s = v.lower().strip()
    if s in ("-", "nihil", "non anggaran", "0"): return 0.0
    s = re.sub(r"\(.*?\)", "", s); neg = "-" in s[:3]; s = re.sub(r"[^\d.,]", "", s).strip(".,")
    m = re.match(r"^(.*?)(?:[.,](\d{1,2}))?$", s); w = re.sub(r"\D", "", m[1]); return float(f"{w}.{m[2] or 0}") if w else None
norm = lambda s: re.sub(r"\s+", " ", str(s)).strip()
ROST = {r["kode"]: r for r in csv.DictReader(open(f"{H}/daftar-opd.csv"))}; nd = collections.Counter(); HEAD = collections.Counter()
for name, t in T["files"].items():
    p = f"{H}/masuk/{name}"; C = load(p); rules = collections.Counter(x["rule"] for x in t["faults"]); rows = {(a["sheet"], a["row"]) for a in t["actions"]}
    B = lambda *x: bad.append((name,) + x)
    if len(rows) != len(t["actions"]): B("rows repeat")
    texts = [norm(a["description"]) for a in t["actions"]]
    if len(set(texts)) != len(texts): B("descriptions repeat")
    scales = collections.Counter()
    for a in t["actions"]:
        sh = a["sheet"]; get = lambda f: C.get((sh,) + split(a["cells"][f]))
        for f, adr in a["cells"].items():
            v = C.get((sh,) + split(adr)); want = a.get(f); nd[f] += 1
            if f in ("phase", "activity"):
                if v is None: B(sh, adr, f, "empty")
                elif f == "activity" and a["activity"] and not (re.search({"1.1": "tim|K1", "1.2": "omunikasi|K2", "1.3": "esain|K3", "2.1": "osialisasi|K4", "2.2": "sarana|K5", "2.3": "[Uu]ji|K6", "3.1": "ulanan|K7", "3.2": "valuasi|K8"}[a["activity"]], str(v), re.I)): B(sh, adr, f, v, a["activity"])
                elif f == "phase" and not re.search({1: "ersiapan", 2: "elaksanaan", 3: "onitor|valuasi|onev"}[a["phase"]], str(v)): B(sh, adr, f, v, a["phase"])
            elif f == "description":
                if norm(re.sub(r"^[a-z]\. ", "", norm(v))) != norm(want): B(sh, adr, f, v, want)
            elif f in ("target", "unit"):
                if isinstance(v, (int, float)) and v == want or str(v) == str(want) or str(v) == f"{a['target']} {a['unit']}": continue
                B(sh, adr, f, v, want)
            elif f in ("start", "end"):
                if v is None: B(sh, adr, f, "empty"); continue
                if want is None: continue
                d = dt.date.fromisoformat(want)
                if isinstance(v, dt.datetime): v = v.date()
                if isinstance(v, dt.date):
                    if v != d and not (f == "end" and (v.year, v.month, v.day) == (d.year, d.month, 1)): B(sh, adr, f, v, want)
                elif re.fullmatch(r"[xX√v■]", str(v)): pass
                elif re.fullmatch(r"\d{8}", norm(v)):
                    if norm(v) != want.replace("-", ""): B(sh, adr, f, v, want)
                elif re.search(r"\d{2}[/-]\d{2}[/-]\d{4}", str(v)):
                    x, y, z = map(int, re.split("[/-]", v)); 
                    if (z, y, x) != (d.year, d.month, d.day) and (z, x, y) != (d.year, d.month, d.day): B(sh, adr, f, v, want)
                else:
                    m = re.findall(r"(\d+ )?(jan|feb|mar|apr|mei|jun|jul|ag|sep|okt|nov|des)", str(v).lower()); q = m[0] if f == "start" else m[-1]
                    if MON[d.month-1] != q[1] or (q[0] and int(q[0]) != d.day): B(sh, adr, f, v, want)
            elif f == "budget":
                if want is None: continue
                n = num(v) if v is not None else None
                if n is None: B(sh, adr, f, v, want); continue
                k = next((k for k in (1, 1000, 10**6) if abs(n*k - want) < .01), None)
                if k is None: B(sh, adr, f, v, want)
                elif want: scales[k] += 1
            elif want is None:
                if v is not None: B(sh, adr, f, v, want)
            elif norm(v) != norm(want): B(sh, adr, f, v, want)
        s, e = a["start"], a["end"]
        if s and e and s > e and not rules["W002"]: B(a["row"], "end before start", s, e)
        for d in (s, e):
            if d and not "2021-10-01" <= d <= "2022-12-31" and not rules["W003"]: B(a["row"], "outside", d)
        if a["code"] and not re.fullmatch(r"\d\.\d\d\.\d\d\.%d\.\d\d\.\d\d" % (1 if t["agency"].startswith("19-") else 2), a["code"]): B(a["row"], a["code"])
        for f in set(a["fields"]) - {"phase", "activity", "period"}:
            if f not in a["cells"]: B(a["row"], "field without cell", f)
        if "fund" in a["fields"] and a["budget"] and not a["fund"]: B(a["row"], "money without fund")
        if not a["responsible"] and not rules["S009"]: B(a["row"], "no responsible")
    miss = {"1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2"} - {a["activity"] for a in t["actions"]}
    if miss and not rules["S002"]: B("activities missing", miss)
    if not 8 <= len(t["actions"]) <= 25: B("count", len(t["actions"]))
    s = sum(a["budget"] or 0 for a in t["actions"])
    if not rules["A003"] and not rules["F013"] and len(scales) == 1:
        k = next(iter(scales)); ok = any((lambda n: n is not None and abs(n*k - s) < 1)(num(v)) for key, v in C.items() if isinstance(v, (int, float, str)) and (key[0], key[1]) not in rows)
        if not ok: B("total not found", s, k)
    trial = [a["end"] for a in t["actions"] if a["activity"] == "2.3" and a["end"]]; mon = [a["start"] for a in t["actions"] if a["activity"] == "3.1"]; ev = [a["end"] for a in t["actions"] if a["activity"] == "3.2"]
    if trial and mon and max(trial)[:7] >= min(mon)[:7] and not (max(trial) < min(mon)): B("trial/monitoring", max(trial), min(mon))
    if not any(x[:7] == "2022-12" for x in [a["end"] for a in t["actions"] if a["activity"] == "3.1"]): B("monitoring does not reach December")
    last = collections.defaultdict(list)
    for q in t.get("progress", []):
        hits = [v for (sh, r, c), v in C.items() if (r, c) == split(q["cell"])]; v = hits[0] if len(hits) == 1 else (hits[0] if hits else None)
        if v is None: B("progress empty", q); continue
        n = num(v)
        if q["physical"] is not None and not (abs(n - q["physical"]) < 1e-6 or abs(n*100 - q["physical"]) < 1e-6): B("progress", q, v)
        if q["physical"] is None and n < 101 and n: B("progress rupiah", q, v)
        if split(q["cell"])[0] not in {a["row"] for a in t["actions"]}: B("progress row", q)
        last[split(q["cell"])[0]].append((q["month"], q["physical"]))
    for r, l in last.items():
        l = [x for _, x in sorted(l) if x is not None]
        if any(y < x for x, y in zip(l, l[1:])) and not rules["M002"]: B("falls", r, l)
    for x in t["faults"]:
        if "cell" in x and (x.get("sheet"), *split(x["cell"])) not in C and x["rule"] not in ("S009", "W006"): B("fault cell empty", x)
        if x["rule"] == "S009" and (x.get("sheet"), *split(x["cell"])) in C: B("fault cell not empty", x)
    al = " ".join(norm(v) for v in C.values()); al += " ".join(p.text for p in docx.Document(p).paragraphs) if name.endswith("docx") else ""
    HEAD[t["layout"]] += 1
ag = [t["agency"] for t in T["files"].values()]
assert len(set(ag)) == len(ag) == 40 and set(ag) | set(T["missing"]) == set(ROST) and not set(ag) & set(T["missing"])
for b in bad: print(*b)
print(len(bad), "problems;", dict(nd), len(HEAD), "layouts")
