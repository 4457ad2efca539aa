#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace numauth::diagnosis::app {

/// A value of an OpenStep property list with the line it starts on.
struct OpenStepValue
{
    enum class Kind { Text, List, Map };

    Kind kind = Kind::Text;
    QString text;
    QList<OpenStepValue> list;
    QList<std::pair<QString, OpenStepValue>> map;
    int line = 0;

    /// The member \p key of a map, or null.
    const OpenStepValue *find(const char *key) const;
    QString member(const char *key) const;
    /// The texts of a list; of a text that text alone.
    QStringList texts() const;
};

/// Parses \p text; nothing when it is no such list or exceeds 64 levels or 300 000 values.
std::optional<OpenStepValue> parseOpenStep(const QString &text);

} // namespace numauth::diagnosis::app
