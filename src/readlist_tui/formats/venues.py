"""Journals, conferences and preprint servers, told apart by their names: what kind of thing a paper is cited as.

The importer knows many more names; here the question is only which of them are journals. Sources: DBLP's lists of
journals and conferences, and the CCF ranking.
"""

import re
from enum import Enum, auto


class Kind(Enum):
    """How a paper came out."""

    ARTICLE = auto()
    CONFERENCE = auto()
    PREPRINT = auto()
    UNKNOWN = auto()


def _names(text: str) -> frozenset[str]:
    return frozenset(" ".join(name.split()) for name in text.split(";"))


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PREPRINTS = _words("arxiv corr biorxiv medrxiv chemrxiv techrxiv psyarxiv ssrn hal osf eprint preprint openreview")
_JOURNALS = _words(
    """
    tpami pami ijcv tip cviu tmm tcsvt tnnls tnn tcyb tcds tomm tomccap tmi jbhi tbme tcbb jamia jbi tog tvcg
    cgf jmlr dmlr tmlr jair tacl tkde tkdd toit tois dmkd dami kais kbs tist tors tweb tbd tods vldbj pvldb pacmmod
    pacmpl cacm jacm csur tocs tos tc tpds jpdc tcc ton tmc jsac tcad tvlsi tcas jssc taco tecs todaes trets cal tse
    tosem emse jss toplas tifs tdsc tops tit tsp spl tochi ijhcs nsr fitee fcs jcst pnas nmi tnse taffc tfs tevc tai
    iotj nejm jama bmj elife neuroimage ral tro ijrr jfr auro automatica tac tcst tits tiv tgrs grsl jstars tvt twc
    tcom tii tci tim jstsp comst spm jasis jasist prl pre prx jcp jctc jcim jacs mrm jmir ejor jasa jrss tallip
    taslp ijdar imwut fntml ijgis fgcs neurocomputing algorithmica biometrika econometrica radiology bioinformatics
    distill jas
    """
)
# The whole name, where its words alone do not tell.
_JOURNAL_NAMES = _names(
    """
    nature; science; cell; neuron; patterns; sensors; electronics; entropy; symmetry; mathematics; remote sensing;
    neural networks; machine learning; pattern recognition; pattern recognition letters; artificial intelligence;
    artificial life; information fusion; information sciences; information systems; knowledge based systems; applied
    soft computing; applied intelligence; expert systems with applications; neural computation; evolutionary
    computation; ieee access; ieee network; ieee micro; ieee software; ieee computer; ieee intelligent systems; ieee
    spectrum; signal processing; image and vision computing; medical image analysis; scientific reports; scientific
    data; science advances; science robotics; the lancet; lancet; computational linguistics; speech communication;
    acm computing surveys; acm comput surv; communications of the acm; commun acm; proceedings of the ieee; proc
    ieee; applied sciences; proceedings of the vldb endowment; proc vldb endow; proceedings of the national academy
    of sciences; sigmod record; foundations and trends; world wide web; semantic web; computer graphics forum;
    computers graphics; visual intelligence; operations research; management science; computer networks; parallel
    computing; autonomous robots; cognitive science
    """
)
_JOURNAL_WORDS = _words("journal transactions trans letters magazine review reviews annals bulletin surveys")
_CONFERENCES = _words(
    """
    neurips nips icml iclr aaai ijcai uai aistats colt alt acml ecml pkdd ecai pricai cogsci mlsys sysml automl
    collas cpal log clear midl mlhc chil tinyml satml colm icann ijcnn iconip esann wcci gecco ppsn kr aamas icaps
    cpaior cade ictai pakdd kdd sigkdd icdm sdm wsdm cikm www webconf sigir ecir ictir chiir recsys umap trec clef
    jcdl iswc eswc icwsm asonam dsaa bigdata acl naacl eacl aacl ijcnlp emnlp coling lrec conll wmt nlpcc ccl
    semeval sigdial inlg iwslt interspeech icassp asru slt ismir dafx waspaa eusipco mlsp cvpr cvprw iccv iccvw eccv
    eccvw accv bmvc wacv 3dv fg avss icip icpr icme acmmm mm icmr mmm vcip dicta prcv gcpr mva visapp icdar icfhr
    ijcb miccai ipmi isbi spie embc bibm recomb ismb psb amia siggraph eurographics egsr sgp i3d hpg vis infovis
    eurovis pacificvis vrst ismar icra iros rss corl hri isrr iser wafr humanoids case itsc l4dc cdc acc ifac ecc
    sigmod vldb pods icde edbt icdt cidr dasfaa osdi sosp eurosys asplos atc fast nsdi hotos hotstorage hotnets socc
    middleware msst apsys lisa podc disc dsn srds sigcomm icnp infocom imc conext sigmetrics mobicom mobisys mobihoc
    sensys ipsn ubicomp percom icdcs ipdps sc ppopp hpdc ics icpp ccgrid cluster pact spaa icc globecom isca micro
    hpca dac date iccad aspdac fpga fccm fpl fpt isscc vlsi iscas cicc islped glsvlsi iccd rtss rtas emsoft iiswc
    ispass aicas sips icse fse esec ase issta icst msr icsme icpc saner pldi popl oopsla icfp ecoop cgo cc cav lics
    ccs usenix ndss raid acsac asiaccs esorics pets crypto eurocrypt asiacrypt stoc focs soda icalp esa itcs socg ec
    isit chi cscw uist iui dis icmi facct aies aied edm lak sigcse icail
    """
)
_CONFERENCE_WORDS = _words(
    """
    conference conf proceedings proc symposium symp workshop workshops findings meeting congress colloquium
    """
)
_WORD = re.compile(r"\w+")


def kind_of(venue: str | None) -> Kind:
    """What kind of venue a name is of: `NeurIPS 2019 Workshop` a conference, `IEEE TPAMI` a journal."""
    folded = (venue or "").casefold().replace("t-pami", "tpami").replace("ra-l", "ral").replace("t-ro", "tro")
    words = [word for word in _WORD.findall(folded) if not word.isdigit()]
    known = set(words)
    if known & _PREPRINTS:
        return Kind.PREPRINT
    if " ".join(words) in _JOURNAL_NAMES or words[:1] == ["nature"] or folded.endswith("学报"):
        return Kind.ARTICLE
    if known & _JOURNALS or known & _JOURNAL_WORDS:
        return Kind.ARTICLE
    if known & _CONFERENCES or known & _CONFERENCE_WORDS or "会议" in folded:
        return Kind.CONFERENCE
    return Kind.UNKNOWN
