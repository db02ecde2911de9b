"""What the outside checks share: LibreOffice, alone and in batches, workspaces, runs of ripp, the tally. Will not check anything itself."""
import concurrent.futures
import json
import os
import re
import shutil
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"]
FILTERS = {
    "xlsx": "Calc MS Excel 2007 XML", "xls": "MS Excel 97", "ods": "calc8",
    # Semicolons, UTF-8, cells as they are shown: what "Save as CSV" gives in an Indonesian office.
    "csv": "Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false",
}
# Rows that `sisip` inserts at the top of the plan, and the name that it gives to the sheet.
INSERTED, RENAMED = 3, "Renaksi 2022 rev"

_BASIC = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Kerja" script:language="StarBasic">
Function Sifat(nama, nilai)
  Dim p As New com.sun.star.beans.PropertyValue
  p.Name = nama
  p.Value = nilai
  Sifat = p
End Function
Sub Jalan
  Dim n, m, baris, bagian, doc, terakhir, lembar, asal
  n = FreeFile
  Open "{jobs}" For Input As #n
  m = FreeFile
  Open "{done}" For Output As #m
  terakhir = ""
  Do While Not Eof(n)
    Line Input #n, baris
    bagian = Split(baris, Chr(9))
    If bagian(0) &lt;&gt; terakhir Then
      If terakhir &lt;&gt; "" Then doc.close(True)
      doc = StarDesktop.loadComponentFromURL(ConvertToURL(bagian(0)), "_blank", 0, Array(Sifat("Hidden", True)))
      terakhir = bagian(0)
    End If
    If bagian(3) = "sisip" Then
      lembar = doc.Sheets.getByName("Rencana Aksi")
      lembar.unprotect("")
      lembar.Rows.insertByIndex(0, {inserted})
      lembar.setName("{renamed}")
    End If
    If bagian(3) = "buang" Then doc.Sheets.removeByName("_ripp")
    doc.storeToURL(ConvertToURL(bagian(1)), Array(Sifat("FilterName", bagian(2))))
    Print #m, bagian(1)
  Loop
  If terakhir &lt;&gt; "" Then doc.close(True)
  Close #n
  Close #m
  StarDesktop.terminate
End Sub
</script:module>
"""


def profile(work, name, calculates=True):
    """Makes a profile of LibreOffice, which may calculate every formula when it opens a workbook; gives its folder."""
    folder = os.path.join(os.path.abspath(work), f"profil-{name}")
    os.makedirs(os.path.join(folder, "user"), exist_ok=True)
    if calculates:
        with open(os.path.join(folder, "user", "registrymodifications.xcu"), "w", encoding="utf-8") as f:
            f.write('<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
                    '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">'
                    "<value>0</value></prop></item></oor:items>")
    return folder


def soffice(folder, words, check=True):
    """Starts LibreOffice with the profile in a folder."""
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}", *words], check=check, capture_output=True, timeout=900)


def saved(paths, form, target, with_profile):
    """Saves files of different names in a format into a folder; gives the new paths, in their order."""
    os.makedirs(target, exist_ok=True)
    made = [os.path.join(target, os.path.splitext(os.path.basename(path))[0] + f".{form}") for path in paths]
    # LibreOffice ends well also when it wrote nothing: what an earlier run left must not stand for it.
    for path in made:
        if os.path.exists(path):
            os.remove(path)
    soffice(with_profile, ["--convert-to", f"{form}:{FILTERS[form]}", "--outdir", target, *paths])
    missing = [path for path in made if not os.path.exists(path)]
    if missing:
        raise SystemExit(f"LibreOffice did not write {len(missing)} files, first {missing[0]}")
    return made


def recalculated(path, target, work):
    """The workbook after LibreOffice's own calculation of every formula."""
    return saved([path], "xlsx", target, profile(work, "hitung"))[0]


def workspace(path, source="samples"):
    """An empty workspace with the settings and roster of another one."""
    os.makedirs(os.path.join(path, "masuk"), exist_ok=True)
    for name in ("ripp.toml", "daftar-opd.csv"):
        shutil.copy(os.path.join(ROOT, source, name), path)
    return path


# The last day of the programme of the samples: no month has still to begin on it, which a workbook cannot know of its own day.
LAST_DAY = "2022-12-31"


def until_the_end(path):
    """A workspace whose plans are due on the last day of the programme: they come on it with a whole year of progress."""
    settings = os.path.join(path, "ripp.toml")
    with open(settings, encoding="utf-8") as file:
        text = re.sub(r"(?m)^batas_rencana_aksi = \S+", f"batas_rencana_aksi = {LAST_DAY}", file.read())
    with open(settings, "w", encoding="utf-8") as file:
        file.write(text)
    return path


class Office:
    """One LibreOffice profile; `run` does many jobs in one start of the program."""

    def __init__(self, work, name="a"):
        self.work = os.path.abspath(work)
        self.profile = profile(work, f"makro-{name}")
        # The first start makes the profile; only then may a module stand in it.
        soffice(self.profile, ["macro:///Standard.Module1.Main"], check=False)
        basic = os.path.join(self.profile, "user", "basic", "Standard")
        listing = os.path.join(basic, "script.xlb")
        with open(listing, encoding="utf-8") as f:
            text = f.read()
        with open(listing, "w", encoding="utf-8") as f:
            f.write(text.replace("</library:library>", ' <library:element library:name="Kerja"/>\n</library:library>'))
        self.jobs, self.done = os.path.join(self.work, f"kerja-{name}.txt"), os.path.join(self.work, f"selesai-{name}.txt")
        with open(os.path.join(basic, "Kerja.xba"), "w", encoding="utf-8") as f:
            f.write(_BASIC.format(jobs=self.jobs, done=self.done, inserted=INSERTED, renamed=RENAMED))

    def run(self, jobs):
        """Jobs: (source, target, what), what is "" or "sisip" or "buang"; the ending of the target gives the format.

        Jobs of one source must follow each other: it is loaded once, and what was done to it stays done. Recalculates all formulas."""
        if not jobs:
            return
        # What an earlier run left must not stand for what this one did not write.
        for path in [self.done, *(target for _, target, _ in jobs)]:
            if os.path.exists(path):
                os.remove(path)
        with open(self.jobs, "w", encoding="ascii") as f:
            for source, target, what in jobs:
                os.makedirs(os.path.dirname(target), exist_ok=True)
                f.write("\t".join([source, target, FILTERS[target.rsplit(".", 1)[1]], what]) + "\n")
        soffice(self.profile, ["macro:///Standard.Kerja.Jalan"])
        done = []
        if os.path.exists(self.done):
            with open(self.done, encoding="utf-8") as f:
                done = f.read().split("\n")
        missing = [target for _, target, _ in jobs if target not in done or not os.path.exists(target)]
        if missing:
            raise SystemExit(f"LibreOffice did not write {len(missing)} files, first {missing[0]}")


class Offices:
    """Two of them side by side, on two cores."""

    def __init__(self, work):
        self.offices = [Office(work, "a"), Office(work, "b")]

    def run(self, jobs):
        """As `Office.run`; the jobs of one source stay together."""
        sources = sorted({source for source, _, _ in jobs})
        shares = [[job for job in jobs if sources.index(job[0]) % 2 == turn] for turn in range(2)]
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            list(pool.map(lambda pair: pair[0].run(pair[1]), zip(self.offices, shares)))


class Tally:
    """Counts what failed and prints a line for each check."""

    def __init__(self):
        self.failed = 0

    def check(self, name, ok, detail=""):
        print(("ok      " if ok else "FAILED  ") + name + (f": {detail}" if detail and not ok else ""), flush=True)
        self.failed += not ok


def periksa(ripp, *words):
    """What ripp says, as JSON."""
    done = subprocess.run([ripp, "periksa", *words, "--format", "json"], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        raise SystemExit(f"ripp periksa {words}: exit {done.returncode}\n{done.stderr}")
    return json.loads(done.stdout)
