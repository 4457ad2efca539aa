#pragma once

#include "models/scheme/KeyRotation.h"
#include "ui/widgets/RowDelegate.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QVariant>

#include <optional>

namespace numauth::ui {

/// When the carriers take a new key, at one moment. Only China Mobile has a documented time; of the
/// others nobody can tell.
class Activation
{
    Q_DECLARE_TR_FUNCTIONS(numauth::ui::Activation)

public:
    Activation() = default;
    /// \p created may be invalid: then nothing is known.
    Activation(const scheme::KeyRotation &rotation, scheme::Platform platform,
               const QDateTime &created, const QDateTime &now);

    /// A time is known and still to come.
    bool isWaiting() const { return m_left > 0; }
    bool isKnown() const { return m_ready.has_value(); }
    const QDateTime &created() const { return m_created; }
    /// “Mobile in 06:12”, “Mobile from 11-25”; empty when nothing is awaited.
    QString countdown() const;
    /// A mark for each carrier, once the wait is over.
    MarkedTexts marks() const;
    /// The rules, a line for each.
    const QString &rules() const { return m_rules; }
    /// What a cell of an item model says for \p role.
    QVariant data(int role) const;

private:
    QDateTime m_created;
    std::optional<QDateTime> m_ready;
    qint64 m_left = 0;
    QString m_rules;
};

} // namespace numauth::ui
