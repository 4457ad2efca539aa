#pragma once

#include "models/consent/Cell.h"
#include "models/consent/TextMeasure.h"

#include <QHash>
#include <QList>
#include <QReadWriteLock>

#include <functional>

namespace numauth::consent {

/// A text as it stands in a view of one width.
struct WrappedText
{
    QStringList lines;
    /// Advance of the longest paragraph on one line, px, letter spacing included.
    double widest = 0;
    /// Advance of the longest of `lines`, px.
    double widestLine = 0;
};

/// Remembers composed and measured texts: most cells of a matrix share them. Any thread.
class TextCache
{
public:
    /// \p letterSpacing is a part of the size, added after every character.
    WrappedText wrapped(const TextMeasure &face, const QString &text, double sizePx, double widthPx,
                        double letterSpacing = 0) const;

    /// The words of the agreement for a carrier in a version; \p compose makes them when asked for
    /// the first time.
    QString agreement(Carrier carrier, const SdkVersion &sdk,
                      const std::function<QString()> &compose) const;

private:
    struct Agreement
    {
        Carrier carrier = Carrier::ChinaMobile;
        SdkVersion sdk;
        QString text;
    };
    struct Key
    {
        QString text;
        double size = 0, width = 0, spacing = 0;

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed)
        {
            return qHashMulti(seed, key.text, key.size, key.width, key.spacing);
        }
    };

    mutable QReadWriteLock m_lock;
    mutable QHash<Key, WrappedText> m_texts;
    mutable QList<Agreement> m_agreements;
};

} // namespace numauth::consent
