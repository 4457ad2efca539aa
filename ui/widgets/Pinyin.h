#pragma once

#include <QChar>
#include <QStringList>

namespace numauth::ui {

/// How Chinese characters are read, without tones, from Unicode's Unihan data. Knows the characters
/// of GB 2312 and every usual reading of each.
class Pinyin
{
public:
    /// The readings of \p character, as in `chong`, `zhong`; empty for what is no known character.
    static const QStringList &readings(QChar character);
    /// Whether all of \p typed (lower-case letters) spells a beginning of \p text from \p from on:
    /// each character takes one or more letters of a reading, other characters stand for
    /// themselves. So `sqy`, `shouqy` and `shouquanye` all spell 授权页.
    static bool spells(const QString &typed, const QString &text, qsizetype from);
};

} // namespace numauth::ui
