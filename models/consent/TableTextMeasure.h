#pragma once

#include "models/consent/TextMeasure.h"

#include <QHash>

namespace numauth::consent {

/// One face of `resources/consent/text_metrics.json`; lengths in units of `unitsPerEm`.
struct FaceMetrics
{
    QString id;
    Evidence evidence = Evidence::Unknown;
    QString source;
    double unitsPerEm = 1;
    double ascent = 0; ///< of a line without font padding
    double descent = 0;
    double top = 0; ///< of a line with font padding
    double bottom = 0;
    /// Android: every advance and each part of the line height is a whole pixel.
    bool hasWholePixels = false;
    /// Em of a character that the face itself lacks: Chinese, full-width punctuation.
    double wideAdvance = 1;
    QHash<char32_t, int> advances;
};

/// Measures with the figures of one face. Immutable, any thread.
class TableTextMeasure : public TextMeasure
{
public:
    explicit TableTextMeasure(FaceMetrics face) : m_face(std::move(face)) {}
    /// The face \p id of the built-in table.
    static Result<std::shared_ptr<const TextMeasure>> open(const QString &id);

    double characterAdvance(char32_t character, double sizePx) const override;
    int lineHeight(double sizePx, bool hasFontPadding) const override;
    Evidence evidence() const override { return m_face.evidence; }
    const FaceMetrics &face() const { return m_face; }

private:
    FaceMetrics m_face;
};

} // namespace numauth::consent
