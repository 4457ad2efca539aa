#pragma once

#include "models/base/LocalText.h"
#include "models/base/Result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace numauth::cloud {

/// Which part of the cloud answers with a code.
enum class ErrorLayer { Gateway, Product, Business };

/// One code of an answer, with its cause and what to do.
struct ErrorRow
{
    /// As the cloud spells it; `{ParameterName}` stands for the name of a parameter.
    QString code;
    ErrorLayer layer = ErrorLayer::Business;
    /// Absent where it is not published.
    std::optional<int> httpStatus;
    /// success, input, token, scheme, credential, permission, account, throttle, clock, client,
    /// server or verdict.
    QString kind;
    bool isRetryable = false;
    LocalText meaning;
    LocalText remedy;
    /// official, official-incomplete, gateway or third-party: how well the row is known.
    QString confidence;
    QString source;
};

/// The codes of answers, read from `resources/cloud/errors.json`. Immutable; any thread.
class ErrorTable
{
public:
    static Result<ErrorTable> open();
    static Result<ErrorTable> parse(const QByteArray &bytes, const QString &file);

    const QList<ErrorRow> &rows() const { return m_rows; }
    /// The row of \p code, also for codes that carry a parameter's name (`MissingPhoneNumber`).
    /// Null when the code is not known.
    const ErrorRow *find(const QString &code) const;

private:
    QList<ErrorRow> m_rows;
};

} // namespace numauth::cloud
