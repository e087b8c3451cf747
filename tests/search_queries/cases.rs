//! The queries, and what a visitor expects of each.

use Expected::{Among, Answered, Count, First, Marked, Nothing, Only, Partly, Suggested, Without};
use Over::{Archive, Site};

/// The content that is searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// What the site has today.
    Site,
    /// The same, and 1,440 records in many scripts.
    Archive,
}

/// What a query leads to. Results are named by a part of their title, and are complete (they have
/// all words of the query) unless the variant says otherwise.
#[derive(Clone, Copy, Debug)]
pub enum Expected {
    /// The best result.
    First(&'static str),
    /// One of the three best.
    Among(&'static str),
    /// These results in any order, and no others.
    Only(&'static [&'static str]),
    /// Results, but not this one.
    Without(&'static str),
    /// So many results.
    Count(usize),
    /// No complete result.
    Nothing,
    /// No complete result; this is the best of those that have most of the words.
    Partly(&'static str),
    /// No complete result, and these suggestions.
    Suggested(&'static [&'static str]),
    /// In the best result this is marked, in brackets.
    Marked(&'static str),
    /// Anything, as long as marks and suggestions are sound.
    Answered,
}

/// A query over some content.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    pub over: Over,
    pub query: &'static str,
    pub expected: Expected,
}

const fn case(over: Over, query: &'static str, expected: Expected) -> Case {
    Case {
        over,
        query,
        expected,
    }
}

#[rustfmt::skip]
pub const CASES: &[Case] = &[
    // Names of people.
    case(Site, "mancebo", Only(&["Dr. Jordi Mancebo", "secondary analysis of the SUPERNOVA"])),
    case(Site, "MANCEBO", First("Dr. Jordi Mancebo")),
    case(Site, "jordi mancebo", First("Dr. Jordi Mancebo")),
    case(Site, "mancebo jordi", First("Dr. Jordi Mancebo")),
    case(Site, "dr. mancebo", First("Dr. Jordi Mancebo")),
    case(Site, "brodie", First("Daniel Brodie")),
    case(Site, "eddy fan", First("Eddy Fan")),
    case(Site, "fan e", First("Eddy Fan")),
    case(Site, "fan", First("Eddy Fan")),
    case(Site, "carol hodgson", First("Prof. Carol Hodgson")),
    case(Archive, "brodie", First("Daniel Brodie")),
    case(Archive, "hodgson award", Only(&["Prof. Carol Hodgson", "Elizabeth Blackburn"])),
    // Names of trials, places and things.
    case(Site, "excel", Among("EXCEL registry")),
    case(Site, "recommend", Among("RECOMMEND: Reducing Major Complications")),
    case(Site, "practical", Among("PRACTICAL Platform Trial")),
    case(Site, "practical trial", First("PRACTICAL Platform Trial")),
    case(Site, "eolia", Only(&["EOLIA: early ECMO", "EOLIA: ECMO for", "Extracorporeal Membrane Oxygenation for Severe"])),
    case(Site, "toronto", Only(&["Critical Care Canada Forum"])),
    case(Site, "abu dhabi", First("ECMONet Annual Meeting, Abu Dhabi")),
    case(Site, "united kingdom", First("International ECMO Network Meeting, London")),
    case(Site, "critical care", Among("Critical Care Canada Forum")),
    case(Site, "ecmo network", First("International ECMO Network")),
    case(Site, "ECMONet", First("ECMONet Annual Meeting")),
    case(Site, "chair", Only(&["Daniel Brodie"])),
    case(Site, "executive committee", Only(&["Daniel Brodie", "Eddy Fan"])),
    case(Site, "committee", First("Committee")),
    case(Site, "upcoming events", First("Events")),
    case(Site, "red blood cell transfusion", Count(2)),
    case(Site, "position paper", Only(&["ECMO programs for cardiac failure", "oxygenation programs for acute respiratory"])),
    case(Site, "new england journal", Only(&["EOLIA: early ECMO", "Extracorporeal Membrane Oxygenation for Severe"])),
    case(Site, "clinicaltrials.gov", Count(11)),
    case(Archive, "fictitious trial", First("TESTSAIL: A fictitious trial")),
    case(Archive, "weeks three meeting", Only(&["Test meeting in three weeks"])),
    case(Archive, "germany cancelled", First("Test course that is cancelled")),
    // Beginnings of words, as somebody types.
    case(Site, "man", First("Dr. Jordi Mancebo")),
    case(Site, "tor", First("Critical Care Canada Forum")),
    case(Site, "jor man", First("Dr. Jordi Mancebo")),
    case(Site, "n engl j med", Only(&["EOLIA: early ECMO", "Extracorporeal Membrane Oxygenation for Severe"])),
    case(Site, "acute resp dist", Among("Extracorporeal Membrane Oxygenation for Severe")),
    case(Site, "e", Count(53)),
    case(Site, "ec", Count(37)),
    case(Archive, "kiri", First("Test webinar on Kiritimati")),
    case(Archive, "test", Count(1441)),
    case(Archive, "program", First("Test programme is out")),
    // A wrong letter: missing, extra, exchanged, swapped; the first; in a beginning.
    case(Site, "mancbo", Only(&["Dr. Jordi Mancebo", "secondary analysis of the SUPERNOVA"])),
    case(Site, "mancebbo", Only(&["Dr. Jordi Mancebo", "secondary analysis of the SUPERNOVA"])),
    case(Site, "mamcebo", Only(&["Dr. Jordi Mancebo", "secondary analysis of the SUPERNOVA"])),
    case(Site, "macnebo", Only(&["Dr. Jordi Mancebo", "secondary analysis of the SUPERNOVA"])),
    case(Site, "nancebo", Only(&["Dr. Jordi Mancebo", "secondary analysis of the SUPERNOVA"])),
    case(Site, "ancebo", Only(&["Dr. Jordi Mancebo", "secondary analysis of the SUPERNOVA"])),
    case(Site, "mnceb", Only(&["Dr. Jordi Mancebo", "secondary analysis of the SUPERNOVA"])),
    case(Site, "daniel brody", First("Daniel Brodie")),
    case(Site, "hodgeson", First("Prof. Carol Hodgson")),
    case(Site, "recomend", Among("RECOMMEND: Reducing Major Complications")),
    case(Site, "pratical", Among("PRACTICAL Platform Trial")),
    case(Site, "exel", Among("EXCEL registry")),
    case(Site, "tornto", First("Critical Care Canada Forum")),
    case(Site, "londn", First("International ECMO Network Meeting, London")),
    case(Site, "comittee", First("Committee")),
    case(Site, "platfrom trial", First("PRACTICAL Platform Trial")),
    case(Site, "oxigenation", Count(8)),
    case(Site, "extracorporal", Count(15)),
    case(Site, "crtical care canada", First("Critical Care Canada Forum")),
    case(Site, "randomised", Count(8)),
    case(Site, "outcomes", Among("Core Outcome Measures")),
    case(Archive, "testsial", Count(2)),
    case(Archive, "kiritmati", First("Test webinar on Kiritimati")),
    case(Archive, "webinnar kiritimati", First("Test webinar on Kiritimati")),
    case(Archive, "ficticious", First("TESTSAIL: A fictitious trial")),
    // Two wrong letters are too many, and of three letters none can be wrong.
    case(Site, "mncbo", Nothing),
    case(Site, "fax", Nothing),
    case(Site, "form", Without("Dr. Jordi Mancebo")),
    // Accents.
    case(Site, "Jordí", First("Dr. Jordi Mancebo")),
    case(Archive, "malaga three", Only(&["Test meeting in three weeks"])),
    case(Archive, "MÁLAGA three", Only(&["Test meeting in three weeks"])),
    case(Archive, "ma\u{301}laga three", Only(&["Test meeting in three weeks"])),
    case(Archive, "prufstadt october", Among("Test meeting some day in October")),
    case(Archive, "pruefstadt october", Among("Test meeting some day in October")),
    case(Archive, "sao teste", Count(20)),
    case(Archive, "sinavoglu", First("Öçün Şınavoğlu")),
    case(Archive, "Öçün Şınavoğlu 19", First("Öçün Şınavoğlu 19")),
    case(Archive, "polozka congress 131", First("Test congress 131")),
    // Hyphens and apostrophes.
    case(Site, "in-memoriam", Only(&["Dr. Jordi Mancebo"])),
    case(Site, "mid-career", First("Prof. Carol Hodgson")),
    case(Site, "midcareer", First("Prof. Carol Hodgson")),
    case(Site, "mid career", First("Prof. Carol Hodgson")),
    case(Site, "extra-corporeal", Count(15)),
    case(Site, "extra\u{2011}corporeal", Count(15)),
    case(Site, "abu-dhabi", First("ECMONet Annual Meeting, Abu Dhabi")),
    case(Site, "ECMO-CPR", Partly("ECMO")),
    case(Site, "VV-ECMO", Only(&["(PROTECMO)"])),
    case(Site, "network's annual", First("ECMONet Annual Meeting")),
    case(Archive, "prueba-nunez 12", First("María Prueba-Núñez 12")),
    case(Archive, "pruebanunez 12", First("María Prueba-Núñez 12")),
    case(Archive, "essai malaga 241", First("Test congress 241")),
    // Chinese and Japanese.
    case(Archive, "测试者", Count(6)),
    case(Archive, "测试者 15", First("测试者 15")),
    case(Archive, "太郎", Count(6)),
    case(Archive, "テスト 太郎 16", First("テスト 太郎 16")),
    case(Archive, "テスト太郎", Partly("テスト 太郎")),
    case(Archive, "仅供测试 41", Among(" 41: 测试条目")),
    case(Archive, "項目 42", Among("Test congress 42")),
    case(Archive, "试者", First("测试者")),
    // Other scripts.
    case(Archive, "проверкин 7", First("Тест Проверкин 7")),
    case(Archive, "ПРОВЕРКИН 7", First("Тест Проверкин 7")),
    case(Archive, "δοκιμη τεστου", Count(6)),
    case(Archive, "مؤتمر", First("مؤتمر تجريبي للاختبار")),
    case(Archive, "مُؤتمر", First("مؤتمر تجريبي للاختبار")),
    case(Archive, "परीक्षण 777", First("Test announcement 777")),
    // Numbers.
    case(Site, "0000-0002-0813-3145", Only(&["Daniel Brodie"])),
    case(Site, "https://orcid.org/0000-0002-1210-9914", Only(&["Eddy Fan"])),
    case(Site, "NCT06526533", Only(&["RECOMMEND: Reducing Major Complications"])),
    case(Site, "nct 06526533", Nothing),
    case(Site, "nct065", Only(&["RECOMMEND: Reducing Major Complications"])),
    case(Site, "NCT06526534", Nothing),
    case(Site, "10.1056/NEJMoa1800385", Only(&["Extracorporeal Membrane Oxygenation for Severe"])),
    case(Site, "https://doi.org/10.1056/NEJMoa1800385", Only(&["Extracorporeal Membrane Oxygenation for Severe"])),
    case(Site, "doi: 10.1056/NEJMoa1800385", Only(&["Extracorporeal Membrane Oxygenation for Severe"])),
    case(Site, "DOI 10.1056/NEJMoa1800385", Only(&["Extracorporeal Membrane Oxygenation for Severe"])),
    case(Site, "ORCID: 0000-0002-0813-3145", Only(&["Daniel Brodie"])),
    case(Site, "https://clinicaltrials.gov/ct2/show/NCT06526533", Only(&["RECOMMEND: Reducing Major Complications"])),
    case(Site, "doi.org/10.1007/s00134-018-5064-5", Only(&["ECMO programs for cardiac failure"])),
    case(Site, "2024", Among("International ECMO Network Meeting, London")),
    case(Site, "meeting 2024", Only(&["International ECMO Network Meeting, London"])),
    case(Site, "february 2025", Only(&["ECMONet Annual Meeting, Abu Dhabi", "Meeting in Abu Dhabi announced"])),
    case(Site, "2026", Count(3)),
    case(Site, "39162827", Only(&["Conservative or liberal oxygen targets in patients"])),
    case(Site, "https://pubmed.ncbi.nlm.nih.gov/39162827/", Only(&["Conservative or liberal oxygen targets in patients"])),
    case(Site, "society of critical care medicine", Among("SCCM Critical Care Congress, San Diego")),
    case(Archive, "777", Only(&["Test announcement 777"])),
    case(Archive, "announcement 777", Only(&["Test announcement 777"])),
    case(Archive, "10.5555/test.77", Only(&["Test paper 77"])),
    case(Archive, "memoriam 100", Only(&["Test memoriam 100"])),
    case(Archive, "october 2026", Among("Test meeting some day in October")),
    case(Archive, "NCT00000000", First("TESTSAIL: A fictitious trial")),
    // What is marked.
    case(Site, "jord", Marked("Dr. [Jord]i Mancebo")),
    case(Site, "mancebo jordi", Marked("Dr. [Jordi] [Mancebo]")),
    case(Site, "mancbo", Marked("Dr. Jordi [Mancebo]")),
    case(Site, "midcareer", Marked("ATS [Mid-Career] Achievement")),
    case(Site, "mid-car", Marked("ATS [Mid]-[Car]eer Achievement")),
    case(Site, "nct065", Marked("Trial · ClinicalTrials.gov [NCT065]26533")),
    case(Site, "tornto forum", Marked("Canada [Forum] (CCCF), [Toronto]")),
    case(Archive, "pruf 263", Marked("[Prüf]stadt")),
    case(Archive, "sinav", Marked("Öçün [Şınav]oğlu")),
    case(Archive, "供测 41", Marked("仅[供测]试")),
    case(Archive, "परीक्षण 777", Marked("[परीक्षण]")),
    // "Did you mean".
    case(Site, "mncbo", Suggested(&["Mancebo"])),
    case(Site, "reccomend", Suggested(&["RECOMMEND"])),
    case(Site, "jordi mncbo", Suggested(&["jordi Mancebo"])),
    case(Site, "annual meetnigs", Partly("ECMONet Annual Meeting")),
    case(Archive, "mamebo", Suggested(&["Mancebo"])),
    case(Archive, "xyzzyqq", Suggested(&[])),
    case(Site, "mancebo", Count(2)),
    // Nothing is there, or only a part.
    case(Site, "xyzzy", Nothing),
    case(Site, "mancebo toronto", Nothing),
    case(Archive, "jordi xyzzyqq", Partly("Dr. Jordi Mancebo")),
    // Empty and hostile.
    case(Site, "", Nothing),
    case(Site, "   \t ", Nothing),
    case(Site, "– ? ! ...", Nothing),
    case(Site, "🫁", Nothing),
    case(Site, "\u{301}\u{301}", Nothing),
    case(Site, "<script>alert(1)</script>", Answered),
    case(Site, "' OR 1=1; --", Answered),
    case(Site, "(((((((((a+)+)+)+)+)+)+)+)+$", Answered),
    case(Site, "\\ \" * ? [ ^ ~ : AND NOT", Answered),
    case(Archive, "\u{202e}\u{200f}\0\u{feff}", Nothing),
    case(Archive, "a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a", Answered),
    case(Archive, "TestwortTestwortTestwortTestwortTestwortTestwort", Count(4)),
    case(Archive, "testwortestworttestworttestworttestworttestworttestworttestworttestwort", Answered),
    case(Archive, "constructor __proto__ toString", Nothing),
];
