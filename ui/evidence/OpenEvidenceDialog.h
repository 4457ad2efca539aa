#pragma once

#include "ui/evidence/EvidenceSession.h"

#include <QDialog>

#include <optional>

class QLineEdit;
class QPushButton;

namespace numauth::ui {

class EvidenceView;
class Label;

/// Shows what an evidence file holds and unpacks it into a new folder. Not modal.
class OpenEvidenceDialog : public QDialog
{
    Q_OBJECT

public:
    /// \p folder is where the case would be unpacked: absent or empty.
    OpenEvidenceDialog(const QString &path, const QString &folder,
                       const diagnosis::LogTables &tables, QWidget *parent = nullptr);

    EvidenceView *view() const { return m_view; }
    /// Unpacks into \p folder.
    Result<> restoreTo(const QString &folder);

signals:
    void previewed();
    void restored(const numauth::evidence::EvidenceFile &file, const QString &folder);

private:
    void layOut();
    void showFile(const evidence::EvidenceFile &file);
    void showProblem(const QString &sentence);
    void restore();

    EvidenceSession m_session;
    std::optional<evidence::EvidenceFile> m_file;
    Label *m_about;
    EvidenceView *m_view;
    QLineEdit *m_folder;
    Label *m_problem;
    QPushButton *m_restore;
};

} // namespace numauth::ui
