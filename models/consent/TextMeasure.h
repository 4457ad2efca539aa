#pragma once

#include "models/base/Finding.h"
#include "models/base/Result.h"
#include "models/consent/TextCache.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace numauth::consent {

/// Measures text from tables, never from the machine's fonts, so that the same page has the same
/// verdict everywhere.
class TextMeasure
{
public:
    virtual ~TextMeasure() = default;

    /// Advance of one character, in px, at a text size of \p sizePx.
    virtual double characterAdvance(char32_t character, double sizePx) const = 0;
    /// Height of one line in whole px; with font padding as a TextView has by default.
    virtual int lineHeight(double sizePx, bool hasFontPadding) const = 0;
    virtual Evidence evidence() const = 0;

    /// Advance of \p text on one line, in px.
    double advance(QStringView text, double sizePx) const;
    /// Greedy line breaking into \p widthPx as a TextView does it: between CJK characters (but not
    /// before closing or after opening punctuation), at blanks, and inside a word too long for a
    /// line.
    QStringList wrap(const QString &text, double sizePx, double widthPx) const;
    /// The text of \p request as it stands in its view; remembered.
    WrappedText wrapped(const TextRequest &request) const;

private:
    mutable TextCache m_cache;
};

/// The faces of `resources/consent/text_metrics.json`.
Result<std::shared_ptr<const TextMeasure>> openAndroidTextMeasure();
Result<std::shared_ptr<const TextMeasure>> openIosTextMeasure();

/// Every character as wide as \p em of the size, for tests.
std::shared_ptr<const TextMeasure> makeFixedTextMeasure(double em = 1.0);

} // namespace numauth::consent
