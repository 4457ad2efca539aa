#pragma once

#include "models/base/Clock.h"
#include "models/package/PackageFacts.h"
#include "models/scheme/KeyRotation.h"
#include "models/scheme/SchemeRules.h"
#include "models/scheme/SchemeStore.h"
#include "models/workspace/CloudStates.h"
#include "ui/scheme/Activation.h"
#include "ui/widgets/Verdict.h"

#include <QAbstractTableModel>
#include <QHash>

#include <optional>

namespace numauth::ui {

/// One scheme of the workspace with what was found about it.
struct SchemeRow
{
    QString id;
    std::optional<scheme::Scheme> scheme;
    QString error; ///< why the file cannot be read
    QList<Finding> findings;
    std::optional<package::PackageFacts> facts;
    /// The package is being read; nothing is said about it yet.
    bool isReading = false;
    /// What the cloud answered last, in any environment.
    std::optional<workspace::CloudStateRow> cloud;
    /// Of the key that the scheme refers to; empty when nobody has recorded it.
    QString fingerprint;
    /// When its key was created; invalid when that is not known.
    QDateTime keyCreated;

    Verdict verdict() const;
};

/// The schemes of a workspace. Columns: name, platform, identity, scheme code, key, activation,
/// cloud.
class SchemeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        PlatformColumn,
        IdentityColumn,
        CodeColumn,
        KeyColumn,
        ActivationColumn,
        CloudColumn,
        ColumnCount
    };

    /// All must outlive the model.
    SchemeModel(const scheme::SchemeRules &rules, const scheme::KeyRotation &rotation,
                const Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Reads every scheme below \p folder; empty: no rows. Packages that schemes name are asked for
    /// by packageWanted().
    void open(const QString &folder);
    const SchemeRow &row(int index) const { return m_rows.at(index); }
    int indexOf(const QString &id) const;
    QString folder() const { return m_folder; }
    void retranslate();

    /// Looks at one scheme, the ledger and the cloud's answers again; its row comes or goes with
    /// its file.
    void refresh(const QString &id);
    /// Looks at the ledger and the cloud's answers again.
    void refreshKeys();
    Activation activation(const SchemeRow &row) const;
    /// Counts of one platform, or of all.
    int count(std::optional<scheme::Platform> platform) const;
    /// Whether a key becomes usable at a time that is still to come.
    bool isWaitingForKeys() const;
    void tickActivation();
    /// Compares the scheme at \p index with \p facts instead of the package that it names.
    void compare(int index, const package::PackageFacts &facts);

signals:
    void rowChanged(int index);
    void packageWanted(const QString &path, const QString &schemeId);

private:
    void addKnowledge(SchemeRow &row) const;
    QVariant cloudState(const SchemeRow &row, int role) const;
    void change(int index);
    void remove(int index);
    SchemeRow read(const QString &id) const;
    void check(SchemeRow &row) const;

    const scheme::SchemeRules &m_rules;
    const scheme::KeyRotation &m_rotation;
    const Clock &m_clock;
    QString m_folder;
    QList<SchemeRow> m_rows;
};

/// Android, iOS, 鸿蒙, H5.
QString platformWord(scheme::Platform platform);

} // namespace numauth::ui
