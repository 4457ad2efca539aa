#pragma once

#include "models/base/Finding.h"
#include "models/base/LocalText.h"
#include "models/base/Result.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace numauth {

/// Reads the members of one JSON object by name and remembers the first thing that was wrong and
/// which members were never asked for. Getters return an empty value after a failure, so that a
/// reader can be written straight through and checked once at its end.
class JsonReader
{
    Q_DECLARE_TR_FUNCTIONS(numauth::JsonReader)

public:
    /// Parses \p bytes (UTF-8, an object at the top); an error names \p file, line and column.
    static Result<QJsonObject> parseObject(const QByteArray &bytes, const QString &file);

    /// \p place names file and position in every error, as in `pages/login.json: customViews[2]`.
    JsonReader(const QJsonObject &object, const QString &place);

    bool has(const QString &key) const { return m_object.contains(key); }

    // Required members: missing or of another kind is a failure.
    QString text(const QString &key);
    int integer(const QString &key);
    double number(const QString &key);
    bool boolean(const QString &key);
    QStringList texts(const QString &key);
    QJsonArray array(const QString &key);
    QJsonObject object(const QString &key);
    QJsonValue value(const QString &key);
    /// An object with exactly the members `zh` and `en`, neither empty.
    LocalText localText(const QString &key);
    Evidence evidence(const QString &key);
    Severity severity(const QString &key);

    // Optional members: absent gives the fallback, another kind is a failure.
    QString text(const QString &key, const QString &fallback);
    int integer(const QString &key, int fallback);
    double number(const QString &key, double fallback);
    bool boolean(const QString &key, bool fallback);
    QStringList texts(const QString &key, const QStringList &fallback);
    QJsonArray array(const QString &key, const QJsonArray &fallback);
    QJsonObject object(const QString &key, const QJsonObject &fallback);
    std::optional<double> optionalNumber(const QString &key);

    /// One of \p names; returns its index, 0 after a failure.
    int oneOf(const QString &key, const QStringList &names);

    /// Calls \p read with a reader for every object of the array at \p key, until one fails.
    void forEach(const QString &key, const std::function<void(JsonReader &)> &read);

    /// Records a failure at \p key unless there is one already.
    void fail(const QString &key, const QString &what);
    bool hasFailed() const { return m_error.has_value(); }
    const Error &error() const { return *m_error; }
    /// Members that no getter asked for, sorted.
    QStringList unreadKeys() const;
    /// Turns unread members into a failure: for tables, where a typing error must not pass.
    void refuseUnreadKeys();
    /// The unread members themselves: for the user's files, which keep what they do not know.
    QJsonObject unread() const;

    const QString &place() const { return m_place; }

private:
    QJsonValue take(const QString &key, QJsonValue::Type type, bool isRequired);
    QStringList toTexts(const QString &key, const QJsonArray &array);

    QJsonObject m_object;
    QString m_place;
    QSet<QString> m_read;
    std::optional<Error> m_error;
};

} // namespace numauth
