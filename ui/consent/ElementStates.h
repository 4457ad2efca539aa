#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

namespace numauth::ui {

/// Which views of a page are locked or hidden on the canvas, for each page of the session. Checks
/// take no notice of it and no attribute is written. GUI thread.
class ElementStates : public QObject
{
    Q_OBJECT

public:
    explicit ElementStates(QObject *parent = nullptr);

    /// From now on the states of the page at \p path count; those of the former one are kept.
    void setPage(const QString &path);

    /// Locked views cannot be picked or moved on the canvas. The bars of the system always are.
    bool isLocked(const QString &elementId) const;
    bool isAlwaysLocked(const QString &elementId) const;
    void setLocked(const QString &elementId, bool isLocked);
    bool isHidden(const QString &elementId) const;
    void setHidden(const QString &elementId, bool isHidden);
    QStringList hidden() const;

signals:
    void changed();

private:
    struct State
    {
        QSet<QString> locked;
        QSet<QString> hidden;
    };

    State m_state;
    QString m_path;
    QHash<QString, State> m_others;
};

} // namespace numauth::ui
