#include "models/phone/PhoneState.h"

namespace numauth::phone {

PhoneState PhoneState::defaults(const PhoneFields &fields)
{
    PhoneState state;
    for (const PhoneField &field : fields.fields())
        state.m_values.insert(field.id, field.defaultValue);
    return state;
}

const QString &PhoneState::operator[](const QString &field) const
{
    static const QString none;
    const auto found = m_values.constFind(field);
    return found == m_values.cend() ? none : *found;
}

bool PhoneState::isOn(const QString &field) const
{
    return (*this)[field] == QLatin1StringView("on");
}

Result<> PhoneState::set(const PhoneFields &fields, const QString &field, const QString &value)
{
    const PhoneField *known = fields.find(field);
    if (!known)
        return Error{Error::Code::Usage, tr("A phone has no “%1” that could be set.").arg(field)};
    if (Result<> checked = fields.check(*known, value); !checked)
        return checked;
    m_values.insert(field, value);
    return {};
}

Result<> PhoneState::apply(const PhoneFields &fields, const QJsonObject &object,
                           const QString &place)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QJsonValue value = member.value();
        // A fraction stays one, so that it is refused rather than cut.
        const QString text = value.isDouble() ? value.toVariant().toString() : value.toString();
        if (const Result<> done = set(fields, member.key(), text); !done)
            return Error{Error::Code::Malformed,
                         QStringLiteral("%1: %2").arg(place, done.error().message)};
    }
    return {};
}

QJsonObject PhoneState::toJson(const PhoneFields &fields) const
{
    QJsonObject object;
    for (const PhoneField &field : fields.fields()) {
        const QString &value = (*this)[field.id];
        if (value != field.defaultValue)
            object.insert(field.id, field.number ? QJsonValue(value.toInt()) : QJsonValue(value));
    }
    return object;
}

} // namespace numauth::phone
