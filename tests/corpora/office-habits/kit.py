"""Canvas, writers and table engine of corpus k7."""
import datetime as dt, io, zipfile, os, random, re
BUL="Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
BL="Jan Feb Mar Apr Mei Jun Jul Agt Sep Okt Nop Des".split()
ROM=["","I","II","III","IV","V","VI","VII","VIII"]
def L(c):
    s=""
    while c: c,r=divmod(c-1,26); s=chr(65+r)+s
    return s
def A(r,c): return f"{L(c)}{r}"
class C:
    def __init__(s,v=None,fmt=None,fill=None,b=False,i=False,al=None,f=None,wrap=True,border=True,col=None,strike=False):
        s.v,s.fmt,s.fill,s.b,s.i,s.al,s.f,s.wrap,s.border,s.col=v,fmt,fill,b,i,al,f,wrap,border,col
class Sheet:
    def __init__(s,name): s.name=name; s.cells={}; s.merges=[]; s.w={}; s.hidden=False; s.hidecols=[]; s.before=[]; s.after=[]; s.freeze=None
    def put(s,r,c,v,**k):
        if not isinstance(v,C): v=C(v,**k)
        s.cells[(r,c)]=v; return A(r,c)
    def merge(s,r1,c1,r2,c2):
        if (r1,c1)!=(r2,c2): s.merges.append((r1,c1,r2,c2))
    def maxrc(s):
        R=[k[0] for k in s.cells]+[m[2] for m in s.merges]; K=[k[1] for k in s.cells]+[m[3] for m in s.merges]
        return max(R or [0]),max(K or [0])
def rezip(data,fix=None):
    src=zipfile.ZipFile(io.BytesIO(data)); out=io.BytesIO(); z=zipfile.ZipFile(out,"w",zipfile.ZIP_DEFLATED)
    for n in src.namelist():
        d=src.read(n)
        if fix: d=fix(n,d)
        zi=zipfile.ZipInfo(n,(2021,10,25,8,0,0)); zi.compress_type=zipfile.ZIP_STORED if n=="mimetype" else zipfile.ZIP_DEFLATED
        zi.external_attr=0o600<<16; z.writestr(zi,d)
    z.close(); return out.getvalue()
def w_xlsx(path,sheets,mod):
    import xlsxwriter
    bio=io.BytesIO(); wb=xlsxwriter.Workbook(bio,{"in_memory":True,"default_date_format":"dd/mm/yyyy"})
    wb.set_properties({"author":"Operator","created":mod}); cache={}
    def fm(c,merged=False):
        d={}
        if c.fmt: d["num_format"]=c.fmt
        if c.fill: d["bg_color"]="#"+c.fill; d["pattern"]=1
        if c.b: d["bold"]=True
        if c.i: d["italic"]=True
        if c.al: d["align"]=c.al
        if c.col: d["font_color"]="#"+c.col
        if c.border: d["border"]=1
        if c.wrap: d["text_wrap"]=True; d["valign"]="top"
        k=repr(sorted(d.items()))
        if k not in cache: cache[k]=wb.add_format(d)
        return cache[k]
    for s in sheets:
        ws=wb.add_worksheet(s.name)
        if s.hidden: ws.hide()
        for c,w in s.w.items(): ws.set_column(c-1,c-1,w,None,{"hidden":True} if c in s.hidecols else {})
        if s.freeze: ws.freeze_panes(*s.freeze)
        ws.set_landscape(); ws.set_paper(9)
        for m in s.merges:
            c=s.cells.get((m[0],m[1]),C("")); ws.merge_range(m[0]-1,m[1]-1,m[2]-1,m[3]-1,"",fm(c))
        for (r,k),c in sorted(s.cells.items()):
            v=c.v; f=fm(c)
            if c.f: ws.write_formula(r-1,k-1,c.f,f,v)
            elif v is None or v=="": ws.write_blank(r-1,k-1,None,f)
            elif isinstance(v,(dt.date,dt.datetime)): ws.write_datetime(r-1,k-1,dt.datetime(v.year,v.month,v.day),f)
            elif isinstance(v,(int,float)): ws.write_number(r-1,k-1,v,f)
            else: ws.write_string(r-1,k-1,v,f)
    wb.close(); open(path,"wb").write(rezip(bio.getvalue()))
def w_xls(path,sheets,mod):
    import xlwt
    wb=xlwt.Workbook(encoding="cp1252"); cache={}; pal={}
    def st(c):
        k=(c.fmt,c.fill,c.b,c.i,c.border)
        if k in cache: return cache[k]
        x=xlwt.XFStyle()
        if c.fmt: x.num_format_str=c.fmt
        if c.fill:
            if c.fill not in pal:
                i=0x20+len(pal); nm=f"k{i}"; xlwt.add_palette_colour(nm,i); wb.set_colour_RGB(i,*[int(c.fill[j:j+2],16) for j in (0,2,4)]); pal[c.fill]=i
            p=xlwt.Pattern(); p.pattern=1; p.pattern_fore_colour=pal[c.fill]; x.pattern=p
        x.font=xlwt.Font(); x.font.bold=c.b; x.font.italic=c.i
        x.alignment.wrap=1
        if c.border: x.borders.left=x.borders.right=x.borders.top=x.borders.bottom=1
        cache[k]=x; return x
    for s in sheets:
        ws=wb.add_sheet(s.name)
        for c,w in s.w.items(): ws.col(c-1).width=int(w*256)
        if s.hidden: ws.visibility=1
        done={}
        for m in s.merges: done[(m[0],m[1])]=m
        for (r,k),c in sorted(s.cells.items()):
            v=c.v if c.v is not None else ""
            if isinstance(v,dt.date) and not isinstance(v,dt.datetime): v=dt.datetime(v.year,v.month,v.day); c.fmt=c.fmt or "dd/mm/yyyy"
            if (r,k) in done: m=done.pop((r,k)); ws.write_merge(m[0]-1,m[2]-1,m[1]-1,m[3]-1,v,st(c))
            else: ws.write(r-1,k-1,v,st(c))
    wb.save(path)
def w_ods(path,sheets,mod):
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.style import Style,TableCellProperties,TextProperties,TableColumnProperties
    from odf.table import Table,TableRow,TableCell,CoveredTableCell,TableColumn
    from odf.text import P
    d=OpenDocumentSpreadsheet(); cache={}
    def st(c):
        k=(c.fill,c.b)
        if k not in cache:
            x=Style(name=f"ce{len(cache)+1}",family="table-cell"); a={"border":"0.05pt solid #000000"} if c.border else {}
            if c.fill: a["backgroundcolor"]="#"+c.fill
            x.addElement(TableCellProperties(wrapoption="wrap",**a))
            if c.b: x.addElement(TextProperties(fontweight="bold"))
            d.automaticstyles.addElement(x); cache[k]=x
        return cache[k]
    for s in sheets:
        t=Table(name=s.name); R,K=s.maxrc(); cov={}; top={}
        t.addElement(TableColumn(numbercolumnsrepeated=K))
        for m in s.merges:
            top[(m[0],m[1])]=m
            for r in range(m[0],m[2]+1):
                for c in range(m[1],m[3]+1):
                    if (r,c)!=(m[0],m[1]): cov[(r,c)]=1
        for r in range(1,R+1):
            tr=TableRow()
            for k in range(1,K+1):
                if (r,k) in cov: tr.addElement(CoveredTableCell()); continue
                c=s.cells.get((r,k)); a={}
                if (r,k) in top: m=top[(r,k)]; a=dict(numbercolumnsspanned=m[3]-m[1]+1,numberrowsspanned=m[2]-m[0]+1)
                if c is None: tr.addElement(TableCell(**a)); continue
                a["stylename"]=st(c); v=c.v
                if v is None or v=="": tr.addElement(TableCell(**a)); continue
                if isinstance(v,dt.date): x=TableCell(valuetype="date",datevalue=v.isoformat(),**a); tx=v.strftime("%d/%m/%Y")
                elif isinstance(v,(int,float)):
                    if c.fmt and "%" in c.fmt: x=TableCell(valuetype="percentage",value=v,**a); tx=f"{v*100:g}%"
                    else: x=TableCell(valuetype="float",value=v,**a); tx=str(v)
                else: x=TableCell(valuetype="string",**a); tx=v
                for ln in tx.split("\n"): x.addElement(P(text=ln))
                tr.addElement(x)
            t.addElement(tr)
        d.spreadsheet.addElement(t)
    b=io.BytesIO(); d.write(b)
    open(path,"wb").write(rezip(b.getvalue(),lambda n,x: re.sub(rb"<(meta:creation-date|dc:date)>[^<]*<",lambda m:b"<"+m.group(1)+b">"+mod.isoformat().encode()+b"<",x) if n=="meta.xml" else x))
def w_csv(path,sheets,mod,delim=";",enc="utf-8"):
    import csv
    s=sheets[0]; R,K=s.maxrc(); b=io.StringIO(); w=csv.writer(b,delimiter=delim,lineterminator="\r\n")
    for r in range(1,R+1):
        row=[]
        for k in range(1,K+1):
            c=s.cells.get((r,k)); v="" if c is None or c.v is None else c.v
            if isinstance(v,dt.date): v=v.strftime("%d/%m/%Y")
            row.append(str(v))
        w.writerow(row)
    open(path,"wb").write(b.getvalue().encode(enc))
def w_docx(path,sheets,mod):
    import docx
    from docx.enum.section import WD_ORIENT
    d=docx.Document(); sec=d.sections[0]; sec.orientation=WD_ORIENT.LANDSCAPE; sec.page_width,sec.page_height=sec.page_height,sec.page_width
    for s in sheets:
        for p in s.before:
            q=d.add_paragraph(); q.add_run(p).bold=p.isupper()
        R,K=s.maxrc(); t=d.add_table(R,K); t.style="Table Grid"
        for (r1,c1,r2,c2) in s.merges: t.cell(r1-1,c1-1).merge(t.cell(r2-1,c2-1))
        for (r,k),c in sorted(s.cells.items()):
            if c.v not in (None,""):
                x=t.cell(r-1,k-1); x.text=""; x.paragraphs[0].add_run(str(c.v)).bold=c.b
        for p in s.after: d.add_paragraph(p)
    cp=d.core_properties; cp.author="Operator"; cp.created=cp.modified=mod; cp.revision=3
    b=io.BytesIO(); d.save(b); open(path,"wb").write(rezip(b.getvalue()))
class File:
    def __init__(s,name,layout,agency,mod=None,**habits):
        s.name,s.layout,s.agency,s.habits=name,layout,agency,habits; s.mod=mod or dt.datetime(2021,10,27,9,12); s.sheets=[]; s.actions=[]; s.faults=[]; s.progress=None; s.opt={}
    def sheet(s,name):
        x=Sheet(name); s.sheets.append(x); return x
    def fault(s,rule,sheet=None,cell=None):
        d={"rule":rule}
        if sheet: d["sheet"]=sheet
        if cell: d["cell"]=cell
        s.faults.append(d)
    def prog(s,cell,month,phys):
        s.progress=s.progress or []; s.progress.append({"cell":cell,"month":month,"physical":None if phys is None else float(phys)})
    def write(s,folder):
        ext=s.name.rsplit(".",1)[1]; p=os.path.join(folder,s.name)
        {"xlsx":w_xlsx,"xls":w_xls,"ods":w_ods,"csv":w_csv,"docx":w_docx}[ext](p,s.sheets,s.mod,**s.opt)
    def truth(s):
        d={"layout":s.layout,"agency":s.agency,"habits":s.habits,"actions":s.actions,"faults":s.faults}
        if s.progress is not None: d["progress"]=s.progress
        if s.name.endswith(".csv"):
            for a in d["actions"]: a["sheet"]=None
            for f in d["faults"]: f.pop("sheet",None)
        return d
class Col:
    """head: tuple of tiers. fn(a)->value|C. field: truth field. merge: key function (cells merged down). ditto: mark."""
    def __init__(s,head,fn,field=None,merge=None,ditto=None,fmt=None,al=None,first=False,prog=None,w=None,join=False):
        s.join=join
        s.head=(head,) if isinstance(head,str) else head
        s.fn,s.field,s.mg,s.ditto,s.fmt,s.al,s.first,s.prog,s.w=fn,field,merge,ditto,fmt,al,first,prog,w
class T:
    def __init__(s,F,sh,r,c,cols,depth=None,rng=None,headfill="D9E1F2"):
        s.F,s.sh,s.r0,s.c,s.cols,s.r=F,sh,r,c,cols,r; s.depth=depth or max(len(k.head) for k in cols); s.prev={}; s.mgs=[None]*len(cols); s.cells={}; s.rng=rng; s.hf=headfill; s.arows=[]; s.n=0
    def head(s,numbering=None,r=None):
        r0=s.r; D=s.depth; n=len(s.cols)
        done=set()
        for d in range(D):
            j=0
            while j<n:
                h=s.cols[j].head
                if d>=len(h) or (d,j) in done: j+=1; continue
                k=j
                if d<len(h)-1 or True:
                    while k+1<n and len(s.cols[k+1].head)>d+1 and len(h)>d+1 and s.cols[k+1].head[:d+1]==h[:d+1]: k+=1
                if s.cols[j].join:
                    while k+1<n and s.cols[k+1].join and s.cols[k+1].head==h: k+=1
                r2=r0+D-1 if d==len(h)-1 else r0+d
                s.sh.put(r0+d,s.c+j,C(h[d],b=True,al="center",fill=s.hf)); s.sh.merge(r0+d,s.c+j,r2,s.c+k); j=k+1
        s.r=r0+D
        if numbering:
            for j in range(n): s.sh.put(s.r,s.c+j,C(numbering(j),al="center",i=True))
            s.r+=1
        for j,k in enumerate(s.cols):
            if k.w: s.sh.w[s.c+j]=k.w
    def line(s,vals,b=True,fill=None,merge=None):
        """a row that is no action: vals {col index: value}; merge (j1,j2)"""
        s.flush(); s.prev={}
        for j in range(len(s.cols)):
            v=vals.get(j); 
            if merge and merge[0]<j<=merge[1]: continue
            s.sh.put(s.r,s.c+j,v if isinstance(v,C) else C(v,b=b,fill=fill,fmt=s.cols[j].fmt if isinstance(v,(int,float)) else None))
        if merge: s.sh.merge(s.r,s.c+merge[0],s.r,s.c+merge[1])
        s.r+=1; return s.r-1
    def at(s,r,j): return A(r,s.c+j)
    def flush(s):
        for j,m in enumerate(s.mgs):
            if m:
                if m[1]<s.r-1: s.sh.merge(m[1],s.c+j,s.r-1,s.c+j)
                s.mgs[j]=None
    def act(s,a,extra=None,rowfill=None):
        r=s.r; s.n+=1; cells=dict(s.cells); fields=["phase","activity"]
        for j,k in enumerate(s.cols):
            v=k.fn(a); x=v if isinstance(v,C) else C(v,fmt=k.fmt,al=k.al)
            if isinstance(x.v,(int,float,dt.date)) and k.fmt and not x.fmt: x.fmt=k.fmt
            addr=A(r,s.c+j); raw=x.v
            if k.mg:
                key=k.mg(a); m=s.mgs[j]
                if m and m[0]==key:
                    if k.field in ("phase","activity"): pass
                    elif k.field: cells[k.field]=A(m[1],s.c+j); fields.append(k.field)
                    continue
                if m and m[1]<r-1: s.sh.merge(m[1],s.c+j,r-1,s.c+j)
                s.mgs[j]=[key,r]
            elif k.first and s.prev.get(j)==raw and raw not in (None,""):
                x=C(None)
            elif k.ditto and j in s.prev and s.prev[j]==raw and raw not in (None,"","-"):
                x=C(k.ditto,al="center")
            s.prev[j]=raw
            if rowfill and not x.fill: x.fill=rowfill
            s.sh.put(r,s.c+j,x)
            if k.field:
                cells.setdefault(k.field,addr) if k.field=="period" and "period" in cells and ":" not in cells["period"] and False else cells.__setitem__(k.field,addr) if k.field!="period" else cells.__setitem__("period",(cells["period"].split(":")[0]+":"+addr) if "period" in cells else addr)
                if k.field not in fields: fields.append(k.field)
            if k.prog and x.v not in (None,""):
                p=k.prog(a)
                if p is not None: s.F.prog(addr,p[0],p[1])
        fl=[f for f in fields if f not in ("start","end")]
        if "start" in fields or "end" in fields or "period" in fields:
            if "period" not in fl: fl.append("period")
        s.F.actions.append({"phase":a["ph"],"activity":a["act"],"description":a["desc"],"output":a["out"] if "output" in fl else None,"target":a["tg"] if "target" in fl else None,"unit":a["un"] if "unit" in fl else None,
          "start":a["s"].isoformat() if a["s"] else None,"end":a["e"].isoformat() if a["e"] else None,"responsible":a["resp"] if "responsible" in fl else None,"code":a["code"] if "code" in fl else None,"fund":a["fund"] if "fund" in fl else None,
          "budget":a["bud"] if "budget" in fl else None,"note":a["note"] if "note" in fl else None,"sheet":s.sh.name,"row":r,"cells":cells,"fields":fl})
        s.arows.append(r); a["row"]=r; s.r+=1; return r
