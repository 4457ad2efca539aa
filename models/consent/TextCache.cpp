#include "models/consent/TextCache.h"

#include <algorithm>
#include <utility>

namespace numauth::consent {

namespace {

/// Some megabytes; a matrix over hundreds of font scales starts again.
constexpr qsizetype mostTexts = 20'000;

/// Whether \p text, \p advance wide, is one line as it stands.
bool isOneLine(const QString &text, double advance, double widthPx)
{
    return !text.isEmpty() && advance <= widthPx && !text.back().isSpace() &&
           !text.contains(QLatin1Char('\n'));
}

WrappedText measured(const TextMeasure &face, const QString &text, double sizePx, double widthPx,
                     double letterSpacing)
{
    const double advance = face.advance(text, sizePx);
    if (isOneLine(text, advance, widthPx))
        return {
            {text}, advance + letterSpacing * sizePx * static_cast<double>(text.size()), advance};
    WrappedText wrapped{face.wrap(text, sizePx, widthPx), 0, 0};
    for (const QString &line : std::as_const(wrapped.lines))
        wrapped.widestLine = std::max(wrapped.widestLine, face.advance(line, sizePx));
    for (const QStringView paragraph : QStringView(text).split(QLatin1Char('\n'))) {
        const double spacing = letterSpacing * sizePx * static_cast<double>(paragraph.size());
        wrapped.widest = std::max(wrapped.widest, face.advance(paragraph, sizePx) + spacing);
    }
    return wrapped;
}

} // namespace

WrappedText TextCache::wrapped(const TextMeasure &face, const QString &text, double sizePx,
                               double widthPx, double letterSpacing) const
{
    const Key key{text, sizePx, widthPx, letterSpacing};
    {
        const QReadLocker reading(&m_lock);
        const auto known = m_texts.constFind(key);
        if (known != m_texts.cend())
            return *known;
    }
    const WrappedText result = measured(face, text, sizePx, widthPx, letterSpacing);
    const QWriteLocker writing(&m_lock);
    if (m_texts.size() >= mostTexts)
        m_texts.clear();
    m_texts.insert(key, result);
    return result;
}

QString TextCache::agreement(Carrier carrier, const SdkVersion &sdk,
                             const std::function<QString()> &compose) const
{
    const auto isAsked = [&](const Agreement &known) {
        return known.carrier == carrier && known.sdk == sdk;
    };
    {
        const QReadLocker reading(&m_lock);
        const auto known = std::ranges::find_if(m_agreements, isAsked);
        if (known != m_agreements.cend())
            return known->text;
    }
    const QString text = compose();
    const QWriteLocker writing(&m_lock);
    if (std::ranges::none_of(m_agreements, isAsked))
        m_agreements << Agreement{carrier, sdk, text};
    return text;
}

} // namespace numauth::consent
