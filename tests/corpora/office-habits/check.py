"""Independent check: opens every file again and compares cells with the truth. Shares no code with make.py."""
import json, os, re, sys, csv, io, datetime as D, calendar
HERE=os.path.dirname(os.path.abspath(__file__)); T=json.load(open(HERE+"/truth.json")); bad=[]; n=0
def col(s):
    k=0
    for ch in s: k=k*26+ord(ch)-64
    return k
def rc(a): m=re.match(r"([A-Z]+)(\d+)$",a); return int(m[2]),col(m[1])
def load(p):
    """{sheet: {(r,c): (value, percent?)}}, fills {sheet:{(r,c)}}"""
    e=p.rsplit(".",1)[1]; out={}; fills={}; extra=""
    if e=="csv":
        b=open(p,"rb").read(); t=b.decode("utf-16") if b[:2] in (b"\xff\xfe",b"\xfe\xff") else None
        if t is None:
            try: t=b.decode("utf-8-sig")
            except UnicodeDecodeError: t=b.decode("cp1252")
        d=max(";\t,",key=lambda x:sum(l.count(x) for l in t.splitlines()[:12]))
        out[None]={(i,j):(v,False) for i,row in enumerate(csv.reader(io.StringIO(t),delimiter=d),1) for j,v in enumerate(row,1) if v!=""}
    elif e=="docx":
        import docx; d=docx.Document(p); extra="\n".join(q.text for q in d.paragraphs)
        for k,t in enumerate(d.tables,1):
            g={}
            for i,row in enumerate(t.rows,1):
                for j,c in enumerate(row.cells,1): g[(i,j)]=(c._tc,c.text)
            seen=set(); o={}
            for rk in sorted(g):
                tc,v=g[rk]
                if id(tc) in seen: continue
                seen.add(id(tc))
                if v: o[rk]=(v,False)
            out[f"Tabel {k}"]=o
            out[f"_keep{k}"]={} ; load.keep=getattr(load,"keep",[])+[g]; del out[f"_keep{k}"]
    else:
        import python_calamine as pc
        wb=pc.CalamineWorkbook.from_path(p)
        for nme in wb.sheet_names:
            rows=wb.get_sheet_by_name(nme).to_python(skip_empty_area=False)
            out[nme]={(i,j):(v,False) for i,row in enumerate(rows,1) for j,v in enumerate(row,1) if v not in ("",None)}
        if e=="xlsx":
            import openpyxl
            for ws in openpyxl.load_workbook(p,data_only=True):
                f=fills.setdefault(ws.title,set())
                for row in ws.iter_rows():
                    for c in row:
                        if c.fill.fill_type=="solid": f.add((c.row,c.column))
                        if "%" in (c.number_format or "") and isinstance(c.value,(int,float)): out[ws.title][(c.row,c.column)]=(c.value,True)
        if e=="xls":
            import xlrd; b=xlrd.open_workbook(p,formatting_info=True)
            for s in b.sheets():
                f=fills.setdefault(s.name,set())
                for i in range(s.nrows):
                    for j in range(s.ncols):
                        if b.xf_list[s.cell_xf_index(i,j)].background.fill_pattern==1: f.add((i+1,j+1))
        if e=="ods":
            from odf.opendocument import load as lo; from odf.table import Table,TableRow
            from odf.style import Style
            d=lo(p); bg={s.getAttribute("name") for s in d.automaticstyles.getElementsByType(Style) if any(x.getAttribute("backgroundcolor") for x in s.childNodes if x.qname[1]=="table-cell-properties")}
            for t in d.spreadsheet.getElementsByType(Table):
                f=fills.setdefault(t.getAttribute("name"),set())
                for i,r in enumerate(t.getElementsByType(TableRow),1):
                    j=0
                    for c in r.childNodes:
                        j+=1
                        if c.getAttribute("stylename") in bg: f.add((i,j))
    return out,fills,extra
DIT={'"',"''","sda","s.d.a.","idem","↑","→","〃"}
MON={"peb":2,"mrt":3,"nop":11,**{m:i for i,m in enumerate("jan feb mar apr mei jun jul ag sep okt nov des".split(),1)}}
def mon(w):
    w=w.lower()
    for k,i in MON.items():
        if w.startswith(k): return i
ROMN={"I":1,"II":2,"III":3,"IV":4,"1":1,"2":2,"3":3,"4":4}
WK={1:(1,7),2:(8,14),3:(15,21),4:(22,31)}
def dd(y,m,d): return D.date(y,m,min(d,calendar.monthrange(y,m)[1]))
def span(t):
    """-> (start,end) of a text"""
    t=" ".join(str(t).split()); y=int((re.findall(r"\b(202[12])\b",t) or ["2022"])[-1])
    if m:=re.search(r"(?:TW-|Triwulan )(I{1,3}V?|IV)$",t): q=ROMN[m[1]]; return dd(2022,3*q-2,1),dd(2022,3*q,31)
    if x:=re.findall(r"ke-(\d+)",t):
        if "bulan" in t: return dd(2022,int(x[0]),1),dd(2022,int(x[-1]),31)
    if x:=re.findall(r"([A-Z][a-z]+) (?:minggu ke |minggu |Mg\.|M-|pekan ke-)(IV|I{1,3}|\d)",t): 
        z=re.search(r"s\.d\. (IV|I{1,3})$",t); return dd(2022,mon(x[0][0]),WK[ROMN[x[0][1]]][0]),dd(2022,mon(x[-1][0]),WK[ROMN[z[1] if z else x[-1][1]]][1])
    if False: pass
    if x:=re.findall(r"(\d{4})-(\d\d)(?!-?\d)",t): return dd(int(x[0][0]),int(x[0][1]),1),dd(int(x[-1][0]),int(x[-1][1]),31)
    if x:=re.findall(r"(\d\d?)[./-](\d\d?)[./-](\d{4}|\d\d)\b",t): f=lambda z:D.date(int(z[2])%100+2000,int(z[1]),int(z[0])); return f(x[0]),f(x[-1])
    if x:=re.findall(r"\b(\d\d)/(\d{4})",t): return dd(int(x[0][1]),int(x[0][0]),1),dd(int(x[-1][1]),int(x[-1][0]),31)
    # words: sequence of days and months
    tok=re.findall(r"\d+|[A-Za-z]+",t.replace(str(y),"")); days=[]; res=[]; months=[]
    for w in tok:
        if w.isdigit(): days.append(int(w))
        elif mon(w) and w[0].isupper():
            m=mon(w); months.append(m); res+=[(m,d) for d in days]; days=[]
    if res:
        for m,d in res: D.date(y,m,d)
        r=[D.date(y,m,d) for m,d in res]
        if "sebelum" in t: r=[x-D.timedelta(1) for x in r]
        return min(r),max(r)
    if months: return dd(y,months[0],1),dd(y,months[-1],31)
def money(v):
    if isinstance(v,(int,float)): return v
    t=str(v).replace("\xa0"," "); neg="(" in t
    if t.strip().lower() in ("-","nihil","rp -"): return 0
    x=re.sub(r"[^\d.,]","",re.sub(r"^\(?Rp\.?","",t)).rstrip(",.").lstrip(".")
    if re.search(r",00$",x): x=x[:-3]
    if not re.search(r"\d",x): return None
    return (1e6 if t.endswith(" juta") else 1)*(-1 if neg else 1)*float(x.replace(".","").replace(",","."))
KEY={"1.1":"sk|1.1","1.2":"komunikasi|1.2","1.3":"desain|1.3","2.1":"sosialisasi","2.2":"sdm|sumber daya|orang","2.3":"uji coba","3.1":"monitoring","3.2":"evaluasi"}
PHW={1:"persiapan",2:"pelaksanaan",3:"monitoring dan evaluasi"}
nz=lambda v:" ".join(str(int(v)) .split()) if isinstance(v,float) and v==int(v) else " ".join(str(v).split())
for name,t in T["files"].items():
    S,FI,extra=load(f"{HERE}/masuk/{name}")
    def err(*x): bad.append((name,)+x)
    alltext=" ".join(str(v[0]) for s in S.values() for v in s.values())+" "+extra; low=alltext.lower()
    scale=1000 if re.search(r"ribu(an)? ?rp|ribuan rupiah|ribu rupiah|rp ?\(?000",re.sub(r"terbilang.*?rupiah","",low)) else 1e6 if re.search(r"juta(an)? rupiah",re.sub(r"terbilang.*?rupiah","",low)) else 1
    ro=next(r for r in csv.DictReader(open(HERE+"/daftar-opd.csv",encoding="utf-8")) if r["kode"]==t["agency"])
    if ro["opd"].lower() not in low: 
        if not ro["opd"].lower() in low: print("note: OPD not spelled out:",name)
    if ro["pemda"].lower() not in low and ro["pemda"].replace("Kabupaten","Kab.").lower() not in low and ro["pemda"].split()[-1].lower() not in low: print("note: pemda not spelled out:",name)
    for a in t["actions"]:
        s=S[a["sheet"]]; g=lambda k:s.get(k,(None,))[0]; used=set()
        def val(addr):
            r,c=rc(addr); v=g((r,c))
            while isinstance(v,str) and v.strip() in DIT:
                r-=1; v=g((r,c))
                if v is None: err("ditto over a hole",addr); break
            return v
        for f in a["fields"]:
            n+=1; ad=a["cells"].get(f)
            if f in("phase","activity"):
                if ad is None: continue
                v=str(val(ad) or "").lower(); want=PHW[a["phase"]] if f=="phase" else KEY[a["activity"]]
                if not re.search(want,v): err(ad,f,v,want)
                continue
            if f=="period":
                if "start" in a["cells"]:
                    r,c1=rc(a["cells"]["start"]); c2=rc(a["cells"]["end"])[1]; w=t["habits"].get("period","")
                    v1,v2=g((r,c1)),g((r,c2))
                    if "month and week in columns" in w: z1,z2=span(f"{v1} minggu {g((r,c1+1))}"),span(f"{v2} minggu {g((r,c2+1))}")
                    elif "day and month" in w:
                        z1=span(f"{nz(v1)} {g((r,c1+1))}")
                        try: z2=span(f"{nz(v2)} {g((r,c2+1))}")
                        except ValueError: z2=None
                    else:
                        z1=(v1.date() if isinstance(v1,D.datetime) else v1,)*2 if isinstance(v1,D.date) else span(v1)
                        try: z2=(v2.date() if isinstance(v2,D.datetime) else v2,)*2 if isinstance(v2,D.date) else span(v2)
                        except ValueError: z2=None
                    have=(z1[0].isoformat(),z2 and z2[1].isoformat())
                    if have!=(a["start"],a["end"]): err(a["cells"]["start"],"period",v1,v2,have,a["start"],a["end"])
                elif ":" in ad and ("grid" in t["habits"] or "Ren over" in t["habits"].get("months","")):
                    (r,c1),(_,c2)=map(rc,ad.split(":")); fill=FI.get(a["sheet"],set())
                    on=[c for c in range(c1,c2+1) if (g((r,c)) is not None or (r,c) in fill)]
                    if "Ren over" in t["habits"].get("months",""): on=[c for c in range(c1,c2+1,2) if g((r,c)) is not None]; K=[1+(c-c1)//2 for c in on]; have=(dd(2022,K[0],1),dd(2022,K[-1],31)); step=2
                    else:
                        step=1; N=c2-c1+1; K=[c-c1 for c in on]; 
                        if N==48: have=(dd(2022,K[0]//4+1,WK[K[0]%4+1][0]),dd(2022,K[-1]//4+1,WK[K[-1]%4+1][1]))
                        else:
                            off=-1 if N==14 else 1; f_=lambda k:(2022,k+off) if k+off>0 else (2021,12+k+off); have=(dd(*f_(K[0]),1),dd(*f_(K[-1]),31))
                    if on!=list(range(on[0],on[-1]+1,step)): err(ad,"grid has holes")
                    if (have[0].isoformat(),have[1].isoformat())!=(a["start"],a["end"]): err(ad,"grid",have,a["start"],a["end"])
                elif ":" in ad:
                    (r,c1),(_,c2)=map(rc,ad.split(":")); v1,v2=str(g((r,c1))),str(g((r,c2)))
                    if re.match(r"\d",v1): mm=[m for m in re.findall(r"[A-Z][a-z]+",v2)]; ds=v1.split("-"); z=(span(f"{ds[0]} {mm[0]}")[0],span(f"{ds[1]} {mm[-1]}")[0])
                    else: mm=re.findall(r"[A-Z][a-z]+",v1); ws=v2.split(" - "); z=(span(f"{mm[0]} minggu {ws[0]}")[0],span(f"{mm[-1]} minggu {ws[-1]}")[1])
                    if (z[0].isoformat(),z[1].isoformat())!=(a["start"],a["end"]): err(ad,"split",v1,v2,a["start"],a["end"])
                else:
                    v=val(ad); z=span(v)
                    if not z or (z[0].isoformat(),z[1].isoformat())!=(a["start"],a["end"]): err(ad,"period",v,z,a["start"],a["end"])
                continue
            v=val(ad); want=a[f]
            if f=="budget":
                m=money(v) if v is not None else None
                if want is None:
                    if m is not None: err(ad,f,v,want)
                elif m is None or round(m*scale)!=want: err(ad,f,v,want,scale)
            elif f in("target","unit"):
                if f=="target":
                    x=re.match(r"\s*(\d+)",nz(v)); 
                    if not x or int(x[1])!=want: err(ad,f,v,want)
                elif not nz(v).endswith(want): err(ad,f,v,want)
            elif want is None:
                if v not in (None,"","-"): err(ad,f,v,want)
            else:
                x=nz(v)
                if f=="description": x=re.sub(r"^(\d+(\.\d+)+ |[a-z][.)] )","",x)
                if x!=want: err(ad,f,v,want)
    # totals
    if t["actions"] and "budget" in t["actions"][0]["cells"]:
        tot=sum(a["budget"] or 0 for a in t["actions"]); last=t["actions"][-1]; c=rc(last["cells"]["budget"])[1]; s=S[last["sheet"]]; C_=[]
        for (r,k),v in s.items():
            if r>last["row"] and k==c and money(v[0]) is not None: C_.append(round(money(v[0])*scale))
        planted=any(f["rule"] in("A003",) for f in t["faults"])
        if (tot in C_)==planted: err("total",tot,C_)
    # faults
    for f in t["faults"]:
        if "cell" in f:
            v=S[f.get("sheet")].get(rc(f["cell"])); print("fault",name,f["rule"],f["cell"],v)
            if (v is None)!=(f["rule"]=="S009"): err("fault cell",f)
    # progress
    for p in t.get("progress",[]):
        n+=1; r,c=rc(p["cell"]); ok=False
        for sn,s in S.items():
            v=s.get((r,c))
            if v is None or isinstance(v[0],D.date): continue
            x=money(str(v[0]).replace("%","")) if isinstance(v[0],str) else v[0]
            if x is None or (isinstance(v[0],str) and re.search(r"[A-Za-z]",v[0])): continue
            x=x*100 if v[1] else x
            head=[]
            for cc in range(c,0,-1):
                for rr in range(r,0,-1):
                    h=str(s.get((rr,cc),("",))[0])
                    k=mon(h) if len(h)<25 and re.match(r"[A-Z][a-z]{2}",h) and re.match(r"(Jan|Feb|Peb|Mrt|Nop|Mar|Apr|Mei|Jun|Jul|A[gu]|Sep|Okt|Nov|Des)[a-z]*( \(ribuan Rp\))?$",h) else None
                    q=re.search(r"(?:TW|Triwulan) (IV|I{1,3})\b",h) if cc>c-4 and rr<r and "Waktu" not in h else None
                    if k or q: head.append(k or 3*ROMN[q[1]]); break
                if head: break
            if head and head[0]==p["month"] and (p["physical"] is None or abs(x-p["physical"])<1e-6): ok=True
        if not ok: err("progress",p,[s.get((r,c)) for s in S.values()])
print(n,"values checked,",len(bad),"bad")
for b in bad[:60]: print(b)
sys.exit(bool(bad))
