#pragma once

#include "models/base/LocalText.h"
#include "models/base/Result.h"

#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace numauth {
class JsonReader;
class TableFile;
} // namespace numauth

namespace numauth::phone {

/// One value that a field may have.
struct FieldValue
{
    QString id;
    LocalText label;
    /// How one gets there, as in "turn the VPN off"; empty when nobody would change to it.
    LocalText change;
};

/// The range of a field that is a whole number.
struct FieldNumber
{
    int minimum = 0;
    int maximum = 0;
    /// `s` or `ms`.
    QString unit;
    /// How one gets back to the default.
    LocalText reset;
};

/// One thing about a phone that can be set: SIM, network, device or app.
struct PhoneField
{
    QString id;
    /// Names a FieldGroup.
    QString group;
    /// The command line's option, as in `--mobile-data`.
    QString option;
    LocalText label;
    /// An icon of the program; may be empty.
    QString icon;
    /// Empty for numbers and versions.
    QList<FieldValue> values;
    std::optional<FieldNumber> number;
    QString defaultValue;
    /// How hard a change is for people, from 1; 0: advice never changes it.
    int cost = 0;
    /// Values that one might ask for and that are not played, with the reason.
    QHash<QString, LocalText> refused;

    const FieldValue *value(const QString &id) const;
    /// Whether the values are just off and on.
    bool isSwitch() const;
    /// The value in words, with its unit.
    LocalText words(const QString &value) const;
};

struct FieldGroup
{
    QString id;
    LocalText label;
};

/// What can be set on the phone, read from `resources/phone/fields.json`. Immutable; any thread.
class PhoneFields
{
    Q_DECLARE_TR_FUNCTIONS(numauth::phone::PhoneFields)

public:
    static Result<PhoneFields> open();
    static Result<PhoneFields> parse(const QByteArray &bytes, const QString &file);

    const QList<PhoneField> &fields() const { return m_fields; }
    const QList<FieldGroup> &groups() const { return m_groups; }
    /// Null when there is no such field.
    const PhoneField *find(const QString &id) const;
    QStringList ids() const;
    /// Fails with Usage when \p value is none of the field's; the sentence lists what it may be.
    Result<> check(const PhoneField &field, const QString &value) const;

private:
    static Result<PhoneFields> read(Result<TableFile> file);
    static PhoneField readField(JsonReader &reader);

    QList<PhoneField> m_fields;
    QList<FieldGroup> m_groups;
};

} // namespace numauth::phone
