"""Saves every workbook of the corpora anew with LibreOffice, as xlsx, xls, ods and csv, and compares what ripp reads with their truth.

  mutasi.py RIPP WORK    WORK is a folder for what is made

What a format cannot hold is listed by name with its reason; everything else must be read as before. Ends with a non-zero
exit code when something is read otherwise. What is listed and read all the same is told, to be taken off the list.
"""
import glob
import json
import os
import re
import shutil
import sys

import openpyxl
from kantor import FILTERS, ROOT, periksa, profile, saved, workspace

ripp, work = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
CONSEQUENCES = {"S001": {"S002"}, "W001": {"W006"}, "A001": {"A003", "A004", "A006"}, "F008": {"A001", "A003"}, "A002": {"A003"},
                "S005": {"S002"}, "I001": {"I006"}}

# What is lost with the format, not by the reader: format, layout or file, reason.
LOST = [
    ("csv", "weekgrid-fill", "a csv has no fills"), ("csv", "monthgrid-fill", "a csv has no fills"),
]


def lost(form, name, layout):
    for of_form, what, reason in LOST:
        if of_form == form and what in (layout, name):
            return reason
    return None


def converted(files, form, folder):
    """Saves files in a format; gives the new paths, in their order. One start of LibreOffice for all of them."""
    source, target = os.path.join(folder, f"dari-{form}"), os.path.join(folder, f"jadi-{form}")
    for path in (source, target):
        shutil.rmtree(path, ignore_errors=True)
        os.makedirs(path)
    paths = []
    for i, path in enumerate(files):
        # Names of numbers: two files may differ by their extension only, and some lie about it.
        paths.append(os.path.join(source, f"{i:03}{os.path.splitext(path)[1]}"))
        shutil.copy(path, paths[-1])
    # Formulas without a result stay so.
    return saved(paths, form, target, profile(work, "mutasi", calculates=False))


def same(field, want, have):
    squeeze = lambda v: re.sub(r"\s+", " ", v).strip() if isinstance(v, str) else v
    want, have = squeeze(want), squeeze(have)
    if field in ("budget", "fund") and want in (0, None, "") and have in (0, None, ""):
        return True
    numbers = isinstance(want, (int, float)) and isinstance(have, (int, float))
    return want == have or numbers and abs(want - have) < 1e-6


def compare(truth, submission, findings, sheetless):
    """What differs between the truth of a file and its result, and the number of fields compared."""
    wrong, count = [], 0
    if submission is None:
        return ["not in the result"], 0
    if submission["agency"] != truth["agency"]:
        wrong.append(f"agency {submission['agency']} not {truth['agency']}")
    place = lambda a: (None if sheetless else a["sheet"], a["row"])
    got = {place(action): action for action in submission["actions"]}
    for action in truth["actions"]:
        have = got.pop(place(action), None)
        fields = {f for f in action["fields"] if f != "subactivity"} | {"phase", "activity"}
        if "period" in fields:
            fields = (fields - {"period"}) | {"start", "end"}
        count += len(fields)
        if have is None:
            wrong.append(f"row {place(action)} not read")
            continue
        wrong += [f"{place(action)} {f}: {have[f]!r} not {action[f]!r}" for f in sorted(fields) if not same(f, action[f], have[f])]
    wrong += [f"row {at} is none" for at in got]
    allowed = set()
    for fault in truth["faults"]:
        allowed |= {fault["rule"]} | CONSEQUENCES.get(fault["rule"], set())
        if not any(f["rule"] == fault["rule"] and fault.get("cell") in (None, f["cell"]) for f in findings):
            wrong.append(f"fault not found: {fault}")
    wrong += [f"false error {f['rule']} {f['cell']} {f['message']}" for f in findings if f["severity"] == "error" and f["rule"] not in allowed]
    return wrong, count


failed = 0
for corpus in ("usual-forms", "short-names"):
    folder = os.path.join(ROOT, "tests", "corpora", corpus)
    truth = json.load(open(os.path.join(folder, "truth.json"), encoding="utf-8"))["files"]
    # A csv has no types of its own: opened in LibreOffice it is typed anew by whoever answers the import dialog.
    files = sorted(p for p in glob.glob(os.path.join(folder, "masuk", "**", "*.*"), recursive=True) if not p.endswith(".csv"))
    space = os.path.join(work, f"mutasi-{corpus}")
    os.makedirs(space, exist_ok=True)
    again = converted(files, "xlsx", space)
    single = [len(openpyxl.load_workbook(path, read_only=True).sheetnames) == 1 for path in again]
    for form in FILTERS:
        # A csv holds one sheet; which one is the choice of the person who saves it.
        chosen = [path for path, one in zip(files, single) if one or form != "csv"]
        made = again if form == "xlsx" else converted(chosen, form, space)
        room = os.path.join(space, form)
        shutil.rmtree(room, ignore_errors=True)
        names = {}
        for path, new in zip(chosen, made):
            stem = os.path.splitext(os.path.relpath(path, os.path.join(folder, "masuk")))[0]
            target = os.path.join(room, "masuk", f"{stem}.{form}")
            os.makedirs(os.path.dirname(target), exist_ok=True)
            names[f"{stem}.{form}".replace(os.sep, "/")] = os.path.basename(path)
            shutil.copy(new, target)
        workspace(room, folder)
        result = periksa(ripp, room, "--tanggal", "2099-12-31")
        submissions = {s["file"]: s for s in result["submissions"]}
        total, bad, excused = 0, [], 0
        if not names or len(names) != len(made):
            raise SystemExit(f"{len(names)} names for {len(made)} files")
        for new, name in names.items():
            findings = [f for f in result["findings"] if f["file"] == new]
            wrong, count = compare(truth[name], submissions.get(new), findings, form == "csv")
            reason = lost(form, name, truth[name]["layout"])
            total += count
            if reason:
                excused += 1
                if not wrong:
                    print(f"note    {name} as {form} is listed as lost ({reason}), but read: take it off the list")
            elif wrong:
                bad.append((name, wrong))
        print(f"{'ok     ' if not bad else 'FAILED '} {corpus} as {form}: {len(names)} files, {total} fields, {excused} files listed as lost, {len(bad)} read otherwise")
        for name, wrong in bad:
            print(f"        {name} ({truth[name]['layout']}): {len(wrong)} differences: " + "; ".join(wrong[:4]))
        failed += len(bad)

sys.exit(1 if failed else 0)
