"""Reads the office files again with python_calamine and compares them with office-expected.json (descriptions, budgets, faulty cells)."""
import csv, datetime as dt, json, re
from python_calamine import CalamineWorkbook
bad = n = 0
for e in json.load(open("tests/samples/office-expected.json", encoding="utf-8")):
    path = "samples/masuk/" + e["file"]
    if not e["actions"]: continue
    if path.endswith(".csv"):
        raw = open(path, "rb").read()
        try: raw.decode("utf-8"); print("csv is valid UTF-8?!")
        except UnicodeDecodeError: pass
        sheets = {None: list(csv.reader(raw.decode("cp1252").split("\r\n"), delimiter=";"))}
    else:
        wb = CalamineWorkbook.from_path(path)
        sheets = {s: wb.get_sheet_by_name(s).to_python(skip_empty_area=False) for s in wb.sheet_names}
    for a in e["actions"]:
        row = sheets[a["sheet"]][a["row"] - 1]; n += 1
        text = [str(c) for c in row]
        money = set()
        for c in row:
            if isinstance(c, (int, float)): money |= {int(c), int(c) * 1000}
            elif re.match(r"Rp", str(c)): money.add(int(re.sub(r"\D", "", c)))
            elif c == "-": money.add(0)
        ok = a["description"] in text and a["responsible"] in text and a["budget"] in money
        for k in ("start", "end"):
            if a.get(k) and any(isinstance(c, dt.date) for c in row): ok &= any(isinstance(c, dt.date) and c.isoformat()[:10] == a[k] for c in row)
        if not ok: bad += 1; print(e["file"], a["row"], row)
    for f in e["faults"]:
        if "cell" in f:
            c, r = re.match(r"([A-Z])(\d+)", f["cell"]).groups(); print(f, "->", sheets[f["sheet"]][int(r) - 1][ord(c) - 65])
    acts = {a["activity"] for a in e["actions"]}
    print(e["file"], len(e["actions"]), "missing", {"1.1","1.2","1.3","2.1","2.2","2.3","3.1","3.2"} - acts)
print(n, "rows,", bad, "bad")
