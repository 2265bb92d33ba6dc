#!/usr/bin/env python3
"""MUC, B3, CEAFe and CoNLL F1 of chains over people, organisations and places. Needs NumPy and SciPy.

    score_chains.py GUM.jsonl MENTIONS.jsonl

MENTIONS is what `dixit explain --layer mentions --format jsonl GUM.jsonl` writes. "exact": spans are equal; "head": also the
smallest gold mention that holds a mention's span.
"""
import json, sys, collections
import numpy as np
from scipy.optimize import linear_sum_assignment
TYPES={'person','organization','place'}
def prf(pn,pd,rn,rd):
    p=pn/pd if pd else 0; r=rn/rd if rd else 0
    return p,r,(2*p*r/(p+r) if p+r else 0)
def muc_part(K,R):
    num=den=0
    where={m:i for i,r in enumerate(R) for m in r}
    for k in K:
        parts=set(); single=0
        for m in k:
            if m in where: parts.add(where[m])
            else: single+=1
        num+=len(k)-(len(parts)+single); den+=len(k)-1
    return num,den
def b3_part(K,R):
    where={m:set(r) for r in R for m in r}
    num=den=0
    for k in K:
        s=set(k)
        for m in k:
            if m in where: num+=len(s&where[m])/len(s)
        den+=len(k)
    return num,den
def ceafe(K,R):
    if not K or not R: return 0.0
    M=np.array([[2*len(set(k)&set(r))/(len(k)+len(r)) for r in R] for k in K])
    a,b=linear_sum_assignment(-M)
    return M[a,b].sum()
def gold_chains(r):
    typ=collections.defaultdict(collections.Counter)
    for e in r['entities']:
        if e['chain'] is not None: typ[e['chain']][e['type']]+=1
    out=[]
    for i,c in enumerate(r['coref']):
        t=typ[i].most_common(1)
        if t and t[0][0] in TYPES: out.append([tuple(x) for x in c])
    return out
def main(gold,pred,mode):
    P={}
    for l in open(pred,encoding='utf-8'):
        r=json.loads(l); P[r['id']]=r['mentions']
    tot=collections.Counter()
    ment=collections.Counter()
    for l in open(gold,encoding='utf-8'):
        r=json.loads(l)
        G=gold_chains(r)
        allg={tuple(e['span']) for e in r['entities']}|{m for c in G for m in c}
        ents=collections.defaultdict(list)
        taken={}
        if mode=='exact':
            for m in P[r['id']]:
                if m['entity'] is not None: ents[m['entity']].append((m['start'],m['end']))
        else:
            ms=[m for m in P[r['id']] if m['entity'] is not None]
            for m in ms:
                s=(m['start'],m['end'])
                if s in allg and s not in taken: taken[s]=m; m['g']=s
            for m in ms:
                if 'g' in m: continue
                h=m.get('head',[m['start'],m['end']])
                c=[g for g in allg if g[0]<=h[0] and h[1]<=g[1]]
                if c:
                    g=min(c,key=lambda g:(g[1]-g[0]))
                    if g not in taken: taken[g]=m; m['g']=g; continue
                m['g']=('s',m['start'],m['end'])
            for m in ms: ents[m['entity']].append(m['g'])
        S=[sorted(set(v),key=str) for v in ents.values() if len(set(v))>1]
        # system chains that touch only gold of other types are not counted
        goldall={m:i for i,c in enumerate(r['coref']) for m in map(tuple,c)}
        keep=[]
        mine={m for c in G for m in c}
        for c in S:
            other=sum(m in goldall and m not in mine for m in c)
            if other and not any(m in mine for m in c): continue
            keep.append(c)
        S=keep
        n,d=muc_part(G,S); tot['mrn']+=n; tot['mrd']+=d
        n,d=muc_part(S,G); tot['mpn']+=n; tot['mpd']+=d
        n,d=b3_part(G,S); tot['brn']+=n; tot['brd']+=d
        n,d=b3_part(S,G); tot['bpn']+=n; tot['bpd']+=d
        c=ceafe(G,S); tot['c']+=c; tot['cg']+=len(G); tot['cs']+=len(S)
        gm={m for c in G for m in c}; sm={m for c in S for m in c}
        ment['tp']+=len(gm&sm); ment['g']+=len(gm); ment['s']+=len(sm)
    a=prf(tot['mpn'],tot['mpd'],tot['mrn'],tot['mrd']); b=prf(tot['bpn'],tot['bpd'],tot['brn'],tot['brd']); c=prf(tot['c'],tot['cs'],tot['c'],tot['cg'])
    f=lambda x:' '.join(f'{100*v:.1f}' for v in x)
    print(mode,'MUC',f(a),'| B3',f(b),'| CEAFe',f(c),'| CoNLL %.1f'%(100*(a[2]+b[2]+c[2])/3),'| mentions P %.1f R %.1f'%(100*ment['tp']/max(1,ment['s']),100*ment['tp']/ment['g']))
for m in ('exact','head'): main(sys.argv[1],sys.argv[2],m)
