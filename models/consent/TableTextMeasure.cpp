#include "models/consent/TableTextMeasure.h"

#include "models/base/TableFile.h"
#include "models/consent/Ideograph.h"
#include "models/consent/TableReading.h"

#include <QChar>

#include <algorithm>
#include <cmath>

namespace numauth::consent {

namespace {

/// Whole pixels, half a pixel downwards: 38.5 px of a character at 14 dp and 2.75 are 38.
double roundedHalfDown(double value)
{
    return std::ceil(value - 0.5);
}

bool isHalfWidth(char32_t character)
{
    return character >= 0xff61 && character <= 0xffdc;
}

bool takesNoRoom(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ||
           category == QChar::Other_Format || category == QChar::Other_Control;
}

QHash<char32_t, int> readAdvances(JsonReader &reader)
{
    QHash<char32_t, int> advances;
    reader.forEach(QStringLiteral("advances"), [&advances](JsonReader &entry) {
        const int advance = entry.integer(QStringLiteral("advance"));
        for (const char32_t character : entry.text(QStringLiteral("characters")).toUcs4())
            advances.insert(character, advance);
        entry.refuseUnreadKeys();
    });
    return advances;
}

FaceMetrics readFace(JsonReader &reader)
{
    FaceMetrics face;
    face.id = reader.text(QStringLiteral("id"));
    face.evidence = reader.evidence(QStringLiteral("evidence"));
    face.source = reader.text(QStringLiteral("source"));
    face.unitsPerEm = reader.number(QStringLiteral("unitsPerEm"));
    face.ascent = reader.number(QStringLiteral("ascent"));
    face.descent = reader.number(QStringLiteral("descent"));
    face.top = reader.number(QStringLiteral("top"));
    face.bottom = reader.number(QStringLiteral("bottom"));
    face.hasWholePixels = reader.boolean(QStringLiteral("hasWholePixels"));
    face.advances = readAdvances(reader);
    return face;
}

} // namespace

Result<std::shared_ptr<const TextMeasure>> TableTextMeasure::open(const QString &id)
{
    Result<TableFile> file = TableFile::open(QStringLiteral(":/numauth/consent/text_metrics.json"));
    if (!file)
        return std::move(file).error();
    const double wideAdvance = file->header().number(QStringLiteral("wideAdvance"));
    Result<QList<FaceMetrics>> faces = file->rows<FaceMetrics>(QStringLiteral("faces"), readFace);
    if (!faces)
        return std::move(faces).error();
    if (Result<> finished = file->finish(); !finished)
        return std::move(finished).error();
    const auto face = std::ranges::find(*faces, id, &FaceMetrics::id);
    if (face == faces->end())
        return Error{Error::Code::Internal,
                     TableReading::tr("text_metrics.json has no face %1.").arg(id)};
    face->wideAdvance = wideAdvance;
    return std::shared_ptr<const TextMeasure>(std::make_shared<TableTextMeasure>(*face));
}

double TableTextMeasure::characterAdvance(char32_t character, double sizePx) const
{
    double advance = 0;
    const auto known =
        isIdeograph(character) ? m_face.advances.cend() : m_face.advances.constFind(character);
    if (known != m_face.advances.cend())
        advance = *known / m_face.unitsPerEm * sizePx;
    else if (isIdeograph(character) || !takesNoRoom(character))
        advance = m_face.wideAdvance * sizePx * (isHalfWidth(character) ? 0.5 : 1.0);
    return m_face.hasWholePixels ? roundedHalfDown(advance) : advance;
}

int TableTextMeasure::lineHeight(double sizePx, bool hasFontPadding) const
{
    const double em = sizePx / m_face.unitsPerEm;
    if (!m_face.hasWholePixels)
        return static_cast<int>(std::ceil((m_face.ascent + m_face.descent) * em - 1e-6));
    if (hasFontPadding)
        return static_cast<int>(std::ceil(m_face.top * em) + std::ceil(m_face.bottom * em));
    return static_cast<int>(std::round(m_face.ascent * em) + std::round(m_face.descent * em));
}

Result<std::shared_ptr<const TextMeasure>> openAndroidTextMeasure()
{
    return TableTextMeasure::open(QStringLiteral("android"));
}

Result<std::shared_ptr<const TextMeasure>> openIosTextMeasure()
{
    return TableTextMeasure::open(QStringLiteral("ios"));
}

} // namespace numauth::consent
