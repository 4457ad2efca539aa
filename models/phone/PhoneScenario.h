#pragma once

#include "models/base/LocalText.h"
#include "models/phone/PhoneState.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace numauth::phone {

/// A scenario file of a workspace: `{"formatVersion":1,"name":"…","phone":{"vpn":"on"}}`. Members
/// that this does not know, such as what the sandbox is set up with, are kept. A value.
class PhoneScenario
{
    Q_DECLARE_TR_FUNCTIONS(numauth::phone::PhoneScenario)

public:
    /// At most 1 MB, and something for the phone or the sandbox; an error names \p file and the
    /// member.
    static Result<PhoneScenario> read(const QByteArray &bytes, const QString &file,
                                      const PhoneFields &fields);
    QByteArray write() const;

    QString name;
    /// What differs from the defaults; every member was checked against the fields.
    QJsonObject phone;
    QJsonObject unknown;
};

/// One of the scenarios that the program brings along.
struct BuiltInScenario
{
    QString id;
    LocalText label;
    QJsonObject phone;
};

/// The scenarios of `resources/phone/scenarios.json`, checked against \p fields.
Result<QList<BuiltInScenario>> builtInScenarios(const PhoneFields &fields);
/// Settings of that table that tell something only together, or stand for a range of numbers: rows
/// of the matrix.
Result<QList<BuiltInScenario>> matrixScenarios(const PhoneFields &fields);

} // namespace numauth::phone
