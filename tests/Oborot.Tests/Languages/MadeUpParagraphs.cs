namespace Oborot.Tests.Languages;

/// <summary>Paragraphs written for the tests, some on trade and some on anything else.</summary>
internal static class MadeUpParagraphs
{
    public static IReadOnlyList<(string Language, string Text)> All { get; } =
    [
        ("ru", "Поставки муки за восемь месяцев сократились почти на треть, поскольку мельницы на юге стояли из-за нехватки зерна."),
        ("ru", "Мост через реку откроют весной, а до этого автобусы будут ходить в объезд, рассказали в городской администрации."),
        ("be", "Пастаўкі мукі за восем месяцаў скараціліся амаль на траціну, бо млыны на поўдні стаялі праз недахоп збожжа."),
        ("be", "Мост праз раку адкрыюць увесну, а да гэтага аўтобусы будуць хадзіць у аб'езд, расказалі ў гарадской адміністрацыі."),
        ("uk", "Постачання борошна за вісім місяців скоротилося майже на третину, бо млини на півдні стояли через нестачу зерна."),
        ("uk", "Міст через річку відкриють навесні, а доти автобуси ходитимуть в об'їзд, розповіли в міській адміністрації."),
        ("ky", "Сегиз айда ун жеткирүү дээрлик үчтөн бирге кыскарды, анткени түштүктөгү тегирмендер дан жетишпегендиктен токтоп турган."),
        ("ky", "Дарыянын үстүндөгү көпүрө жазында ачылат, ага чейин автобустар айланма жол менен жүрөт, деп билдиришти шаар мэриясынан."),
        ("kk", "Сегіз айда ұн жеткізу шамамен үштен біріне қысқарды, өйткені оңтүстіктегі диірмендер астық жетіспегендіктен тоқтап тұрған."),
        ("kk", "Өзен үстіндегі көпір көктемде ашылады, оған дейін автобустар айналма жолмен жүреді, деп хабарлады қала әкімдігі."),
        ("uz", "Sakkiz oyda un yetkazib berish deyarli uchdan birga qisqardi, chunki janubdagi tegirmonlar don yetishmagani uchun to'xtab turgan edi."),
        ("uz", "Саккиз ойда ун етказиб бериш деярли учдан бирга қисқарди, чунки жанубдаги тегирмонлар дон етишмагани учун тўхтаб турган эди."),
        ("uz", "Daryo ustidagi ko'prik bahorda ochiladi, unga qadar avtobuslar aylanma yo'ldan qatnaydi, deb xabar berdi shahar hokimligi."),
        ("tg", "Дар ҳашт моҳ расонидани орд қариб сеяк кам шуд, зеро осиёбҳо дар ҷануб аз нарасидани ғалла кор намекарданд."),
        ("tg", "Пули болои дарё баҳорон кушода мешавад ва то он вақт автобусҳо бо роҳи гирд мераванд, гуфтанд дар шаҳрдорӣ."),
        ("tr", "Güneydeki değirmenler tahıl yokluğundan durduğu için un sevkiyatı sekiz ayda neredeyse üçte bir oranında azaldı."),
        ("tr", "Nehrin üzerindeki köprü ilkbaharda açılacak, o zamana kadar otobüsler çevre yolundan gidecek, diye açıkladı belediye."),
        ("az", "Cənubdakı dəyirmanlar taxıl çatışmazlığından dayandığına görə səkkiz ayda un tədarükü təxminən üçdə bir azalıb."),
        ("az", "Çayın üstündəki körpü yazda açılacaq, o vaxta qədər avtobuslar dolama yolla gedəcək, şəhər hakimiyyəti məlumat verib."),
        ("zh", "由于南部的磨坊因粮食短缺而停工，八个月的面粉供应量减少了近三分之一。"),
        ("zh", "市政府表示，河上的大橋將於春天開放，在此之前公車將繞道行駛。"),
        ("de", "Die Lieferungen von Mehl gingen in acht Monaten um fast ein Drittel zurück, weil die Mühlen im Süden aus Mangel an Getreide stillstanden."),
        ("de", "Die Brücke über den Fluss wird im Frühjahr eröffnet, bis dahin fahren die Busse eine Umleitung, teilte die Stadtverwaltung mit."),
        ("en", "Flour deliveries fell by almost a third over eight months, as the mills in the south stood idle for want of grain."),
        ("en", "The bridge over the river will be opened in spring; until then the buses take a detour, the town hall said."),
        ("fr", "Les livraisons de farine ont reculé de près d'un tiers en huit mois, car les moulins du sud étaient à l'arrêt faute de blé."),
        ("fr", "Le pont sur la rivière sera ouvert au printemps ; d'ici là, les autobus feront un détour, a indiqué la mairie."),
        ("es", "Las entregas de harina cayeron casi un tercio en ocho meses, porque los molinos del sur estaban parados por falta de grano."),
        ("es", "El puente sobre el río se abrirá en primavera y hasta entonces los autobuses darán un rodeo, informó el ayuntamiento."),
        ("it", "Le consegne di farina sono diminuite di quasi un terzo in otto mesi, perché i mulini del sud erano fermi per mancanza di grano."),
        ("it", "Il ponte sul fiume sarà aperto in primavera e fino ad allora gli autobus faranno una deviazione, ha comunicato il comune."),
        ("pl", "Dostawy mąki spadły w ciągu ośmiu miesięcy o prawie jedną trzecią, ponieważ młyny na południu stały z braku zboża."),
        ("pl", "Most na rzece zostanie otwarty wiosną, a do tego czasu autobusy będą jeździć objazdem, poinformował urząd miasta."),
    ];
}
