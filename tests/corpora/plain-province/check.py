#!/usr/bin/env python3
"""Independent check: opens every written file and compares what stands in the cells that truth names. Shares no code with the generator."""
import json, re, os, sys, csv, datetime, zipfile, calendar
here=os.path.dirname(os.path.abspath(__file__)); truth=json.load(open(f"{here}/truth.json")); bad=[]; n=0
def a1(s):
    m=re.fullmatch(r"([A-Z]+)(\d+)",s); c=0
    for ch in m[1]: c=c*26+ord(ch)-64
    return int(m[2]),c
class Book:
    def __init__(s,p):
        s.g={}; s.nf={}; s.fill={}; s.covered={}; s.names=[]; ext=p.rsplit(".",1)[1]
        if ext=="csv":
            raw=open(p,"rb").read()
            t=raw.decode("utf-16" if raw[:2] in(b"\xff\xfe",b"\xfe\xff") else "utf-8-sig" if raw[:3]==b"\xef\xbb\xbf" else "cp1252" if b"\x96" in raw or b"\x97" in raw else "utf-8")
            first=t.replace("\r","").split("\n"); d=max(";\t,",key=lambda ch:sum(l.count(ch) for l in first)/ (1 if ch!="," else 1.5))
            s.g[None]={(r,c):v for r,row in enumerate(csv.reader(t.splitlines(),delimiter=d),1) for c,v in enumerate(row,1) if v!=""}
        elif ext=="docx":
            import docx
            d=docx.Document(p); s.text="\n".join(x.text for x in d.paragraphs)
            for i,t in enumerate(d.tables,1):
                g={}; seen={}
                for r,row in enumerate(t.rows,1):
                    for c,ce in enumerate(row.cells,1):
                        if id(ce._tc) in seen: continue
                        seen[id(ce._tc)]=ce._tc
                        if ce.text.strip(): g[(r,c)]=ce.text
                s.g[f"Tabel {i}"]=g
        else:
            import python_calamine as pc
            wb=pc.CalamineWorkbook.from_path(p)
            for nm in wb.sheet_names:
                sh=wb.get_sheet_by_name(nm); rows=sh.to_python(skip_empty_area=False)
                s.g[nm]={(r,c):v for r,row in enumerate(rows,1) for c,v in enumerate(row,1) if v not in("",None)}
            if ext=="xlsx":
                import openpyxl
                wb=openpyxl.load_workbook(p)
                for ws in wb:
                    for row in ws.iter_rows():
                        for ce in row:
                            s.nf[(ws.title,ce.row,ce.column)]=ce.number_format
                            if ce.fill.fill_type: s.fill[(ws.title,ce.row,ce.column)]=ce.fill.fgColor.rgb
        s.ext=ext
MON={}
for i,names in enumerate("januari jan|februari feb peb pebruari|maret mar mrt|april apr|mei|juni jun|juli jul|agustus agt agust|september sep sept|oktober okt|november nop nov|desember des".split("|"),1):
    for x in names.split(): MON[x]=i
RO={"I":1,"II":2,"III":3,"IV":4}
def last(y,m): return calendar.monthrange(y,m)[1]
def point(t,dy=2022):
    """-> (start,end) of one expression"""
    t=t.strip()
    if m:=re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)",t): d=datetime.date(int(m[1]),int(m[2]),int(m[3])); return d,d
    if m:=re.fullmatch(r"(\d\d)[/.-](\d\d)[/.-](\d{2,4})",t): y=int(m[3]); d=datetime.date(y+2000 if y<100 else y,int(m[2]),int(m[1])); return d,d
    if m:=re.fullmatch(r"(\d\d)/(\d{4})",t): y,k=int(m[2]),int(m[1]); return datetime.date(y,k,1),datetime.date(y,k,last(y,k))
    if m:=re.fullmatch(r"(\d{1,2}) ([A-Za-z]+)(?: (\d{2,4}))?",t):
        y=int(m[3]) if m[3] else dy; y+=2000 if y<100 else 0; d=datetime.date(y,MON[m[2].lower()],int(m[1])); return d,d
    if m:=re.fullmatch(r"(?:Minggu |M|Mgg ke-)([IV]+|\d) ([A-Za-z]+)(?: (\d{4}))?",t):
        w=RO.get(m[1]) or int(m[1]); y=int(m[3] or dy); k=MON[m[2].lower()]; return datetime.date(y,k,7*w-6),datetime.date(y,k,last(y,k) if w==4 else 7*w)
    if m:=re.fullmatch(r"(?:Bulan )?([A-Za-z]+)[ -]?(\d{2,4})?",t):
        if m[1].lower() in MON: y=int(m[2] or dy); y+=2000 if y<100 else 0; k=MON[m[1].lower()]; return datetime.date(y,k,1),datetime.date(y,k,last(y,k))
    if m:=re.fullmatch(r"(?:Triwulan |TW |Q)([IV]+|\d)",t): q=RO.get(m[1]) or int(m[1]); return datetime.date(2022,3*q-2,1),datetime.date(2022,3*q,last(2022,3*q))
    raise ValueError(t)
def span(t):
    t=re.sub(r" \(tiap bulan\)","",t).strip(); t=re.sub(r"^(Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu), ","",t); t=t.replace("paling lambat ","")
    if t.startswith("sebelum "): d=point(t[8:])[0]-datetime.timedelta(1); return d,d
    try: return point(t)
    except (ValueError,KeyError): pass
    if m:=re.fullmatch(r"Q(\d)-Q(\d) 2022",t): return point("Q"+m[1])[0],point("Q"+m[2])[1]
    if m:=re.fullmatch(r"(\S+) s/d (\S+)",t): return point(m[1])[0],point(m[2])[1]
    if m:=re.fullmatch(r"(.+?)\s*(?:s\.d\.|s/d|sampai dengan|–| - |-)\s*(.+)",t):
        l,r=m[1],m[2]
        if l.startswith("Triwulan"): r="Triwulan "+r
        if re.fullmatch(r"Minggu [IV]+",l): r="Minggu "+r; l=l+" "+" ".join(r.split()[2:])
        if re.fullmatch(r"\d{1,2}",l): l=l+" "+" ".join(r.split()[1:])
        b=point(r); a=point(l,b[1].year); return a[0],b[1]
    raise ValueError(t)
def money(v):
    if isinstance(v,(int,float)): return v
    t=v.strip().replace("Rp","").lstrip(". ").strip()
    if t.lower() in("-","nihil","non anggaran","0"): return 0
    k=1e6 if "juta" in t else 1; t=t.replace("juta","").strip()
    t=re.sub(r",-$","",t)
    return float(t.replace(".","").replace(",","."))*k
ws=lambda v:re.sub(r"\s+"," ",str(v)).strip()
PH={1:r"persiapan",2:r"pelaksanaan",3:r"monitoring|monev"}
AC={"1.1":r"\bSK\b|Surat Keputusan","1.2":"omunikasi|KOMUNIKASI|tudi tiru|pemda asal","1.3":"esain|ancang|DESAIN","2.1":"(?i)sosialisasi","2.2":"(?i)penguatan","2.3":"(?i)uji coba","3.1":"(?i)monitoring","3.2":"(?i)evaluasi"}
for name,t in truth["files"].items():
    b=Book(f"{here}/masuk/{name}"); scale=t["habits"].get("scale",1); planted={(f.get("sheet"),f.get("cell")):f["rule"] for f in t["faults"]}
    def say(*x): bad.append((name,)+x)
    for f in t["faults"]:
        if "cell" in f and f["rule"]!="S009" and a1(f["cell"]) not in b.g[f.get("sheet")]: say("fault at empty cell",f)
        if f["rule"]=="S009" and a1(f["cell"]) in b.g[f["sheet"]]: say("S009 cell not empty",f)
    for a in t["actions"]:
        g=b.g[a["sheet"]]; C=a["cells"]; at=lambda k:g.get(a1(C[k]))
        if a1(C["description"])[0]!=a["row"]: say("row",a["row"])
        for f in a["fields"]:
            n+=1
            try:
                if f=="phase":
                    if "phase" in C and not re.search(PH[a["phase"]],ws(at("phase")).lower()): say(C["phase"],at("phase"))
                elif f=="activity":
                    if "activity" in C:
                        if not re.search(AC[a["activity"]],ws(at("activity"))): say(C["activity"],a["activity"],at("activity"))
                elif f=="description":
                    v=re.sub(r"^(\d+|[a-z])[.)] ","",ws(at(f)))
                    if v!=a[f]: say(C[f],v,a[f])
                elif f in("output","code","fund","note"):
                    if ws(at(f))!=a[f]: say(C[f],at(f),a[f])
                elif f=="responsible":
                    v=at(f)
                    if (v is None and a[f] is not None) or (v is not None and ws(v)!=a[f]): say(C[f],v,a[f])
                elif f=="target":
                    v=at(f); v=float(re.match(r"\d+",str(v))[0]) if isinstance(v,str) else v
                    if v!=a[f]: say(C[f],v,a[f])
                elif f=="unit":
                    v=re.sub(r"^\d+ (\([a-z ]+\) )?","",ws(at(f)))
                    if v!=a[f]: say(C[f],v,a[f])
                elif f=="budget":
                    v=at(f)
                    if a[f] is None: 
                        if planted.get((a["sheet"],C[f]))!="A001": say("null budget",C[f])
                    elif abs(round(money(v)*scale,3)-a[f])>1e-6: say(C[f],v,a[f])
                elif f=="period":
                    S,E=a["start"],a["end"]; lay=t["layout"]
                    r1,c1=a1(C["start"]); r2,c2=a1(C["end"])
                    if "kisi" in lay or lay.startswith("kisi"):
                        # heading above decides
                        def col_span(c):
                            hs=[]; r=r1
                            for rr in range(1,r1):
                                v=g.get((rr,c))
                                if v is not None: hs.append((rr,ws(v)))
                            def left(rr):
                                for cc in range(c,0,-1):
                                    if (rr,cc) in g: return ws(g[(rr,cc)])
                            for rr in range(1,r1):
                                low=left(rr)
                                if lay=="kisi-minggu-warna" and g.get((rr,c)) in RO: 
                                    return point(f"Minggu {g[(rr,c)]} {left(rr-1)}")
                                if lay=="kisi-triwulan-sumber" and g.get((rr,c)) in RO: return point("Triwulan "+g[(rr,c)])
                                if lay in("kisi-bulan-bagian",) and str(g.get((rr,c),"")).lower() in MON: return point(g[(rr,c)])
                                if lay=="kisi-bulan-ods" and re.fullmatch(r"\d+",ws(g.get((rr,c),""))) and left(rr-1) and "Bulan ke" in str(left(rr-1)): k=int(g[(rr,c)]); return datetime.date(2022,k,1),datetime.date(2022,k,last(2022,k))
                                if lay=="kisi-dua-tahun" and str(g.get((rr,c),"")).lower() in MON: return point(f"{g[(rr,c)]} {left(rr-1)}")
                        s=col_span(c1); e=col_span(c2)
                        if s[0].isoformat()!=S or e[1].isoformat()!=E: say("grid",C["start"],C["end"],s,e,S,E)
                        if lay!="kisi-minggu-warna":
                            if (r1,c1) not in g or (r2,c2) not in g: say("no mark",C["start"])
                            mk=g[(r1,c1)]; xs=[c for (r,c),v in g.items() if r==r1 and v==mk]
                            if min(xs)!=c1 or max(xs)!=c2: say("marks",r1)
                        else:
                            xs=[c for (nm,r,c),v in b.fill.items() if nm==a["sheet"] and r==r1]
                            if min(xs)!=c1 or max(xs)!=c2: say("fills",r1,xs,c1,c2)
                    else:
                        for k,want in(("start",S),("end",E)):
                            v=at(k)
                            if want is None:
                                if planted.get((a["sheet"],C[k]))!="W001": say("null date",C[k])
                                continue
                            if isinstance(v,datetime.datetime): v=v.date()
                            if isinstance(v,datetime.date): got=v
                            else:
                                sp=span(ws(v)); got=sp[0] if k=="start" else sp[1]
                            if got.isoformat()!=want: say(C[k],v,want)
            except Exception as ex: say(f,C.get(f),type(ex).__name__,ex,a["row"])
    # totals: the last number below the budgets, where a total row stands
    bc={}
    for a in t["actions"]:
        if "budget" in a["cells"]: bc.setdefault((a["sheet"],a1(a["cells"]["budget"])[1]),[]).append(a)
    for (sh,c),xs in bc.items():
        g=b.g[sh]; mx=max(a["row"] for a in xs)
        below=[(r,g[(r,c)]) for r in range(mx+1,mx+4) if (r,c) in g]
        words={r:[ws(v) for (rr,cc),v in g.items() if rr==r and cc<c] for r,_ in below}
        below=[(r,v) for r,v in below if any(re.match(r"(?i)(sub ?)?(jumlah|total)",w) for w in words[r])]
        if below:
            r,v=below[-1]; cell=[f for f in t["faults"] if f["rule"]=="A003"]
            want=sum(a["budget"] or 0 for a in t["actions"] if a["sheet"]==sh)
            try: got=round(money(v)*scale,3)
            except Exception as ex: say("total",r,v,ex); continue
            if (abs(got-want)>.5)!=bool(cell): say("total",r,v,got,want)
    # independence of months and scale
    if "progress" in t:
        colv={}
        for p in t["progress"]:
            n+=1
            hit=[(nm,g[a1(p["cell"])]) for nm,g in b.g.items() if a1(p["cell"]) in g]
            ok=False
            for nm,v in hit:
                if p["physical"] is None: ok|=isinstance(v,(int,float)) and v>1000; continue
                nf=b.nf.get((nm,)+a1(p["cell"]),"")
                if isinstance(v,str):
                    m=re.fullmatch(r"(\d+(?:,\d+)?) ?%?",v); x=float(m[1].replace(",",".")) if m else None
                else: x=v*100 if "%" in nf or t["habits"]["format"]=="ods" else v; 
                if isinstance(v,(int,float)) and "%" not in nf and t["habits"]["format"]!="ods": colv.setdefault((nm,a1(p["cell"])[1]),[]).append(v)
                ok|=x is not None and abs(x-p["physical"])<1e-6
            if not ok: say("progress",p,hit)
        for k,v in colv.items():
            if max(v)<=1: say("scale undecided",k)
        # month from the headings: name or quarter found above in the same column (or nearest left, upwards)
        for p in t["progress"]:
            r,c=a1(p["cell"]); found=set()
            for nm,g in b.g.items():
                if (r,c) not in g: continue
                heads=[]
                for rr in range(r-1,0,-1):
                    v=g.get((rr,c))
                    if isinstance(v,str) and re.search(r"[A-Za-z]",v) and not re.fullmatch(r"\d+ ?%",v): heads.append(v)
                    for cc in range(c-1,max(0,c-3),-1):
                        v=g.get((rr,cc))
                        if (rr,c) not in g and isinstance(v,str) and re.search(r"TW|Triwulan|\b20\d\d|Januari|Februari|Maret|Juni|April",v): heads.append(v)
                for h in heads:
                    for w in re.findall(r"[A-Za-z]+",h):
                        if w.lower() in MON: found.add(MON[w.lower()])
                        if w in RO: found.add(RO[w]*3)
            if p["month"] not in found: say("month of heading",p,found)
    rows=[(a["sheet"],a["row"]) for a in t["actions"]]
    if len(set(rows))!=len(rows): say("row twice")
ids={l.split(",")[0] for l in open(f"{here}/daftar-opd.csv").read().splitlines()[1:]}
if ids-{t["agency"] for t in truth["files"].values()}!=set(truth["missing"]): bad.append(("roster",))
if set(os.listdir(f"{here}/masuk"))!=set(truth["files"]): bad.append(("files",))
for x in bad[:60]: print(*x)
print("checked",n,"values;",len(bad),"differences")
sys.exit(bool(bad))
