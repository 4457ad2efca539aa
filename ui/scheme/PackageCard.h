#pragma once

#include "models/package/PackageFacts.h"
#include "ui/widgets/Dialog.h"

class QStandardItemModel;
class QVBoxLayout;

namespace numauth::ui {

class TableView;

/// Everything that was read from one file: what it is, every certificate with its digests and part,
/// what each Android version makes of the signature, and every finding in full.
class PackageCard : public Dialog
{
    Q_OBJECT

public:
    /// \p findings are those of the scheme that the file was compared with. \p canTake: the
    /// signature of a certificate may be asked for.
    PackageCard(const package::PackageFacts &facts, const QList<Finding> &findings, bool canTake,
                QWidget *parent);

signals:
    /// The MD5 of a certificate shall be registered.
    void signatureChosen(const QString &signature);

private:
    TableView *addTable(QVBoxLayout *column, const QString &title, const char *name,
                        const QStringList &heads, const QList<int> &widths);
    static void addRow(TableView *table, const QStringList &texts, bool isCode = false);
    static void fit(TableView *table, int mostRows);
    void addFacts(QVBoxLayout *column);
    void addCertificates(QVBoxLayout *column, bool canTake);
    void addLevels(QVBoxLayout *column);
    void addFindings(QVBoxLayout *column, const QList<Finding> &findings);

    package::PackageFacts m_facts;
};

} // namespace numauth::ui
