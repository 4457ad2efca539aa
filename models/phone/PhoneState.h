#pragma once

#include "models/base/Result.h"
#include "models/phone/PhoneFields.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QMap>
#include <QString>

namespace numauth::phone {

/// How a phone is set: a value for every field of PhoneFields. A value.
class PhoneState
{
    Q_DECLARE_TR_FUNCTIONS(numauth::phone::PhoneState)

public:
    /// A phone on which login works: China Mobile on 4G.
    static PhoneState defaults(const PhoneFields &fields);

    const QString &operator[](const QString &field) const;
    bool isOn(const QString &field) const;
    /// 0 for what is no number.
    int number(const QString &field) const { return (*this)[field].toInt(); }
    /// Fails with Usage when the field or the value does not exist; then nothing changes.
    Result<> set(const PhoneFields &fields, const QString &field, const QString &value);
    /// Sets every member of \p object; an error names \p place and the member.
    Result<> apply(const PhoneFields &fields, const QJsonObject &object, const QString &place);
    /// What differs from the defaults.
    QJsonObject toJson(const PhoneFields &fields) const;

    friend bool operator==(const PhoneState &, const PhoneState &) = default;

private:
    QMap<QString, QString> m_values;
};

} // namespace numauth::phone
