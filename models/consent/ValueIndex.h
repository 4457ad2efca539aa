#pragma once

#include "models/consent/Geometry.h"

#include <QJsonValue>
#include <QLatin1StringView>
#include <QList>
#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace numauth::consent {

struct Attribute;

/// One argument with what it means as each kind, worked out once.
struct ResolvedArgument
{
    explicit ResolvedArgument(const QJsonValue &given);

    QJsonValue value;
    QString text;
    std::optional<double> number; ///< held within ±100 000, beyond any screen
    std::optional<Argb> color;
};

/// The arguments of one attribute.
struct ResolvedValues
{
    ResolvedValues(const QString &name, const Attribute *row, const QList<QJsonValue> &values);

    std::string id;
    const Attribute *attribute = nullptr; ///< null for a name that the table lacks
    std::vector<ResolvedArgument> arguments;
    bool isSet = false;
    bool isExpression = false;
};

/// The defaults of some attributes by name. Immutable, any thread.
class ValueIndex
{
public:
    ValueIndex() : ValueIndex(std::vector<ResolvedValues>{}) {}
    explicit ValueIndex(std::vector<ResolvedValues> defaults);

    const std::vector<ResolvedValues> &defaults() const { return m_defaults; }
    /// The place of \p id in defaults(); nothing for a name that is not there.
    std::optional<size_t> find(std::string_view id) const;

private:
    std::vector<ResolvedValues> m_defaults;
    /// Open addressing: a layout asks a hundred times.
    std::vector<int> m_slots;
};

} // namespace numauth::consent
