#pragma once

#include "models/base/Result.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QMap>
#include <QString>

namespace numauth::sandbox {

/// Verification schemes have codes that start with FC, fusion schemes with FA.
enum class SchemeKind { Verification, Fusion };

/// A scheme of the simulated account.
struct RegisteredScheme
{
    QString code;
    SchemeKind kind = SchemeKind::Verification;
    QString name;
    QString appName;
    /// `Android`, `iOS`, `Harmony` or `Web`.
    QString platform;
    QString packageName;
    QString packageSign;
    QString bundleId;
    QString origin;
    QString url;
    /// What DescribeVerifyScheme calls AppEncryptInfo; a made-up one.
    QString key;
    /// Before this carrier time the key is being generated.
    QDateTime readyAt;
    bool isDeleted = false;
};

/// Which earlier scheme a new one collides with.
enum class SchemeConflict { None, Package, Bundle, Other };

/// The schemes of the simulated account, deleted ones among them so that their codes are told from
/// unknown ones. At most 10 000. One thread.
class SchemeRegistry
{
    Q_DECLARE_TR_FUNCTIONS(numauth::sandbox::SchemeRegistry)

public:
    static constexpr qsizetype limit = 10'000;

    /// Null when there is none or it was deleted.
    const RegisteredScheme *find(const QString &code) const;
    bool wasDeleted(const QString &code) const;
    SchemeConflict conflictOf(const RegisteredScheme &scheme) const;
    bool isFull() const { return m_schemes.size() >= limit; }
    void add(const RegisteredScheme &scheme) { m_schemes.insert(scheme.code, scheme); }
    void remove(const QString &code);
    qsizetype count() const;
    void clear() { m_schemes.clear(); }

    QJsonArray toJson() const;
    Result<> restore(const QJsonArray &schemes);

private:
    QMap<QString, RegisteredScheme> m_schemes;
};

} // namespace numauth::sandbox
