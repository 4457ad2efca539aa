#include "models/base/Finding.h"

#include <QStringList>

#include <array>

namespace numauth {

namespace {

template<class Enum>
struct Named
{
    Enum value;
    const char *name;
};

constexpr std::array severities{
    Named<Severity>{Severity::Note, "note"},
    Named<Severity>{Severity::Warning, "warning"},
    Named<Severity>{Severity::Error, "error"},
};

constexpr std::array evidences{
    Named<Evidence>{Evidence::Documented, "documented"},
    Named<Evidence>{Evidence::DeviceTested, "device-tested"},
    Named<Evidence>{Evidence::Observed, "observed"},
    Named<Evidence>{Evidence::Inferred, "inferred"},
    Named<Evidence>{Evidence::Unknown, "unknown"},
};

template<class Enum, size_t Size>
QString nameOf(const std::array<Named<Enum>, Size> &table, Enum value)
{
    for (const Named<Enum> &entry : table) {
        if (entry.value == value)
            return QString::fromLatin1(entry.name);
    }
    return {};
}

template<class Enum, size_t Size>
std::optional<Enum> valueOf(const std::array<Named<Enum>, Size> &table, const QString &name)
{
    for (const Named<Enum> &entry : table) {
        if (name == QLatin1StringView(entry.name))
            return entry.value;
    }
    return std::nullopt;
}

} // namespace

QString severityName(Severity severity)
{
    return nameOf(severities, severity);
}

QString evidenceName(Evidence evidence)
{
    return nameOf(evidences, evidence);
}

std::optional<Evidence> evidenceFromName(const QString &name)
{
    return valueOf(evidences, name);
}

LocalText evidenceLabel(Evidence evidence)
{
    switch (evidence) {
    case Evidence::Documented:
        return {QStringLiteral("文档"), QStringLiteral("Documented")};
    case Evidence::DeviceTested:
        return {QStringLiteral("真机"), QStringLiteral("Device-tested")};
    case Evidence::Observed:
        return {QStringLiteral("实测"), QStringLiteral("Observed")};
    case Evidence::Inferred:
        return {QStringLiteral("推断"), QStringLiteral("Inferred")};
    case Evidence::Unknown:
        break;
    }
    return {QStringLiteral("未知"), QStringLiteral("Unknown")};
}

QString Finding::identity() const
{
    return QStringList{ruleId, subject, other, place.file}.join(QLatin1Char('\n'));
}

QJsonObject Finding::toJson(Language language) const
{
    return {
        {QStringLiteral("ruleId"), ruleId},
        {QStringLiteral("severity"), severityName(severity)},
        {QStringLiteral("evidence"), evidenceName(evidence)},
        {QStringLiteral("subject"), subject},
        {QStringLiteral("other"), other},
        {QStringLiteral("place"), QJsonObject{{QStringLiteral("file"), place.file},
                                              {QStringLiteral("line"), place.line},
                                              {QStringLiteral("element"), place.element}}},
        {QStringLiteral("message"), message.in(language)},
        {QStringLiteral("advice"), advice.in(language)},
        {QStringLiteral("facts"), facts},
        {QStringLiteral("source"), source},
    };
}

} // namespace numauth
