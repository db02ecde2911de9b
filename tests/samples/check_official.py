"""Checks official.json against the rules it should and should not break. Prints every breach; the planted ones are named in README-data.md."""
import calendar, csv, datetime as dt, json, re
D = json.load(open("tests/samples/official.json", encoding="utf-8"))
R = {r["kode"]: r for r in csv.DictReader(open("samples/daftar-opd.csv", encoding="utf-8"))}
iso = lambda s: dt.date.fromisoformat(s)
def ok_date(s):
    try: return iso(s)
    except Exception: return None
ACTS = ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2"]
assert D[0]["agency"] == "19.71-01" and D[1]["agency"] == "19.71-02"
assert len({d["path"] for d in D}) == len(D)
for d in D:
    w = lambda *a: print(d["path"][:52], "|", *a)
    r, i = R[d["agency"]], d["identity"]
    assert (i["government"], i["agency"], i["innovation"], i["acronym"], i["origin"]) == (r["pemda"], r["opd"], r["inovasi"], r["singkatan"], r["asal_inovasi"])
    assert re.fullmatch(r"\d{8} \d{6} \d \d{3}", i["head_nip"])
    if not i["commitment_number"]: w("I007 no commitment")
    if i["nil"]:
        w("nihil"); assert i["nil_reason"] and not d["actions"] and not d["progress"]; continue
    A = d["actions"]
    assert 8 <= len(A) <= 24, len(A)
    assert [a["no"] for a in A] == list(range(1, len(A) + 1))
    assert [a["activity"] for a in A] == sorted(a["activity"] for a in A)
    assert {a["activity"] for a in A} == set(ACTS)
    assert len({a["description"] for a in A}) == len(A)
    L = "2" if "." in d["agency"].split("-")[0] else "1"
    span = {}
    for n, a in enumerate(A):
        s, e = ok_date(a["start"]), ok_date(a["end"])
        if not s or not e: w(n, "W001", a["start"], a["end"])
        elif e < s: w(n, "W002", s, e)
        else:
            assert s.year == e.year == 2022
            lo, hi = span.get(a["activity"], (s, e)); span[a["activity"]] = (min(lo, s), max(hi, e))
        m = re.fullmatch(r"(\d|X)\.(\d\d|XX)\.\d\d\.(\d)\.\d\d\.\d\d", a["code"])
        if not m or m[3] != L: w(n, "A005", a["code"])
        if not a["responsible"]: w(n, "S009")
        if not isinstance(a["budget"], int): w(n, "A001", a["budget"])
        elif a["budget"] and (not a["fund"] or a["fund"] == "Non anggaran"): w(n, "A004")
        elif not a["budget"] and a["fund"] != "Non anggaran": w(n, "zero with fund")
        assert isinstance(a["target"], int) and a["target"] > 0 and a["output"] and a["unit"] and a["subactivity"]
    for p in "123":
        if p == "1": continue
        prev = [v for k, v in span.items() if k[0] == str(int(p) - 1)]; cur = [v for k, v in span.items() if k[0] == p]
        if max(x[1] for x in prev) >= min(x[0] for x in cur): w("phase", p, "overlaps", max(x[1] for x in prev), min(x[0] for x in cur))
    if span["2.3"][0] <= max(span["2.1"][1], span["2.2"][1]): w("trial before 2.1/2.2 end")
    end = span["2.3"][1]
    if "3.1" in span and ((span["3.1"][0] - end).days > 3 or span["3.1"][1].month != 12): w("S011?", end, span["3.1"])
    if span["3.2"][1].month != 12: w("S012?")
    last, months = {}, set()
    for p in d["progress"]:
        a = A[p["action"]]; months.add(p["month"]); lp = last.get(p["action"], (0, 0, 0))
        assert 0 <= p["physical"] <= 100 and p["spent"] >= 0 and p["month"] > lp[0]
        if p["physical"] < lp[1] or p["spent"] < lp[2]: w(p, "M002", lp)
        if isinstance(a["budget"], int) and p["spent"] > a["budget"]: w(p, "M003", a["budget"])
        if p["month"] < iso(a["start"]).month: w(p, "M005")
        last[p["action"]] = (p["month"], p["physical"], p["spent"])
    tot = sum(a["budget"] for a in A if isinstance(a["budget"], int))
    if d["progress"]:
        mm = max(months)
        gaps = sorted({(m) for m in range(1, mm + 1)} - months)
        plan = act = 0
        for n, a in enumerate(A):
            s = ok_date(a["start"]); e = ok_date(a["end"]) or dt.date(2022, 12, 31); q = dt.date(2022, 9, 30)
            plan += max(0, min(1, ((q - s).days + 1) / max(1, (e - s).days + 1))) * 100
            act += max([p["physical"] for p in d["progress"] if p["action"] == n and p["month"] <= 9] or [0])
        w(f"n={len(A)} Rp{tot:,} serapan {100*sum(v[2] for v in last.values())/tot:.0f}% (s.d. {mm}) gaps {gaps} | TW3 rencana {plan/len(A):.0f} realisasi {act/len(A):.0f}  capaian {100*act/plan:.0f}  eval {[x['quarter'] for x in d['evaluations']]}")
